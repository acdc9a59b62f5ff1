import { createInfoRoute, type Pingable } from '@status/governify-service';
import type { Slice } from '../http/handler.js';
import { heapStats } from './heap-stats.js';

export interface ServiceParts {
  version: string;
  store: Pingable;
  /** The service catalogue as it may be shown. */
  infrastructure: () => unknown;
}

const NAME = 'status-registry';

export function createServiceHandlers({
  version,
  store,
  infrastructure,
}: ServiceParts): Slice<'getInfo' | 'getCommons' | 'getInfrastructure' | 'getHeapStats'> {
  const info = createInfoRoute(NAME, version, store);
  return {
    getInfo: async ({ req, res }) => info(req, res, () => undefined),
    getCommons: ({ res }) =>
      void res.json({
        title: 'STATUS services',
        version,
        requestLogging: 'false',
        serviceName: NAME,
        serviceVersion: version,
      }),
    getInfrastructure: ({ res }) => void res.json(infrastructure()),
    getHeapStats: ({ res }) => void res.json(heapStats()),
  };
}
