import { z } from 'zod';
import { SERVICE_NAMES } from '../../checks/installation.js';
import { measure, type Patience } from '../../checks/measure.js';
import type { ServiceCheck } from '../../checks/service-check.js';
import { defineKind } from './task-kind.js';

/** Looks at services at once, beside the interval of the monitor. */
export const createHealthCheckKind = (checks: () => readonly ServiceCheck[], patience: Patience) =>
  defineKind({
    name: 'builtin:health-check',
    description: 'Checks services now; fails when one of them is down.',
    schema: z.strictObject({
      services: z
        .array(z.enum(SERVICE_NAMES as [string, ...string[]]))
        .min(1)
        .optional(),
    }),
    run: async ({ services }) => {
      const chosen = checks().filter(
        ({ name, check }) => services?.includes(name) ?? check !== undefined,
      );
      const found = await Promise.all(chosen.map((check) => measure(check, patience)));
      const down = found.filter(({ status }) => status !== 'up' && status !== 'degraded');
      if (down.length > 0)
        throw new Error(
          `Not up: ${down.map(({ name, status, detail }) => `${name} (${detail ?? status})`).join(', ')}.`,
        );
      return found.map(({ name, status, latencyMs, version }) => ({
        ...{ name, status, latencyMs, version },
      }));
    },
  });
