import { createRegistryClient } from '@status/governify-client';
import type { ServiceCatalogue } from '@status/governify-service';
import { contextFetch } from '@status/service-log';
import { z } from 'zod';
import { defineKind } from './task-kind.js';

const REGISTRY = 'internal.registry';
const MAX_STATES = 100;
const DAY_MS = 86_400_000;

/** Has the registry evaluate an agreement, or one guarantee of it. */
export const createRegistryEvaluateKind = (
  catalogue: () => ServiceCatalogue,
  serviceToken: string | undefined,
) =>
  defineKind({
    name: 'builtin:registry-evaluate',
    description: 'Has the registry evaluate an agreement for the last days.',
    schema: z.strictObject({
      agreement: z.string().min(1).max(200),
      guarantee: z.string().min(1).max(200).optional(),
      /** The time before now that is evaluated, in days. */
      lastDays: z.number().positive().max(366).default(1),
      timeoutMs: z.int().min(100).max(300_000).default(60_000),
    }),
    run: async ({ agreement, guarantee, lastDays, timeoutMs }, signal) => {
      const baseUrl = catalogue().baseUrl(REGISTRY);
      if (baseUrl === undefined) throw new Error(`The service catalogue names no "${REGISTRY}".`);
      const client = createRegistryClient({
        baseUrl,
        fetch: contextFetch(),
        deadlineMs: timeoutMs,
        // Not as an access token: that one is shown to collectors.
        ...(serviceToken === undefined ? {} : { serviceToken }),
      });
      const now = Date.now();
      const states = await client.guaranteeStates(agreement, {
        from: new Date(now - lastDays * DAY_MS).toISOString(),
        to: new Date(now).toISOString(),
        newPeriods: true,
        signal,
        ...(guarantee === undefined ? {} : { guarantee }),
      });
      return { states: states.length, first: states.slice(0, MAX_STATES) };
    },
  });
