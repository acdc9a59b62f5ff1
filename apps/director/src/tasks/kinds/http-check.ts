import type { ServiceCatalogue } from '@status/governify-service';
import { z } from 'zod';
import { explain } from '../../checks/service-check.js';
import { defineKind } from './task-kind.js';

const MAX_SHOWN = 1_024;

/** Calls a path of a service that the catalogue names: nothing else can be reached. */
export const createHttpCheckKind = (catalogue: () => ServiceCatalogue) =>
  defineKind({
    name: 'builtin:http-check',
    description: 'Calls a path of a service of the catalogue and compares the status.',
    schema: z.strictObject({
      service: z.string().max(200).describe('dotted path in the catalogue'),
      path: z
        .string()
        .max(2_000)
        .regex(/^\/(?!\/)[^\s\\#]*$/, 'must begin with one "/"')
        .default('/'),
      method: z.enum(['GET', 'HEAD']).default('GET'),
      expectStatus: z.int().min(100).max(599).optional(),
    }),
    run: async ({ service, path, method, expectStatus }, signal) => {
      const base = catalogue().baseUrl(service);
      if (base === undefined) throw new Error(`The service catalogue names no "${service}".`);
      const url = new URL(base + path);
      if (url.origin !== new URL(base).origin) throw new Error('The path leaves the service.');
      const start = performance.now();
      // A redirect could lead out of the catalogue.
      const response = await fetch(url, { method, signal, redirect: 'manual' }).catch(
        (error: unknown) => {
          throw new Error(`${service} ${explain(error)}.`, { cause: error });
        },
      );
      const latencyMs = Math.round(performance.now() - start);
      const body = await beginningOf(response);
      const { status } = response;
      const isGood = expectStatus === undefined ? response.ok : status === expectStatus;
      if (!isGood)
        throw new Error(
          `${service} answered ${status}, not ${expectStatus ?? 'a status below 300'}.`,
        );
      return { status, latencyMs, body };
    },
  });

async function beginningOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length >= MAX_SHOWN) break;
  }
  return text.slice(0, MAX_SHOWN);
}
