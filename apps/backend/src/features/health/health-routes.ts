import { openapiDocument } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { isReady, type Probe } from './health.js';

/** Below what orchestrators wait for a probe. */
const TIMEOUT_MS = 2_000;

// The contract describes itself as an object of any shape, which the types know as an empty one.
const document = openapiDocument as unknown as Record<string, never>;

export const createHealthRoutes = (probes: readonly Probe[]): Routes => ({
  getLiveness: async () => ({ status: 200, body: { status: 'ok' } }),
  getReadiness: async () =>
    (await isReady(probes, TIMEOUT_MS))
      ? { status: 200, body: { status: 'ok' } }
      : { status: 503, body: { status: 'unavailable' } },
  getOpenApi: async () => ({ status: 200, body: document }),
});
