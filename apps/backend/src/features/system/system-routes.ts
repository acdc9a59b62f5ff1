import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { ServiceHistoryReader } from './director.js';
import type { SbomService } from './sbom-service.js';
import type { ServiceHealth, SystemStatusReader } from './system.js';

export interface SystemRoutesOptions {
  status: SystemStatusReader;
  sbom: SbomService;
  history: ServiceHistoryReader;
}

export const createSystemRoutes = ({ status, sbom, history }: SystemRoutesOptions): Routes => ({
  getSystemStatus: async () => {
    const { startedAt, services, notConfigured, ...rest } = await status.read();
    return {
      status: 200,
      body: {
        ...rest,
        startedAt: startedAt.toISOString(),
        services: services.map(toService),
        notConfigured: notConfigured.map(toService),
      },
    };
  },
  getServiceHistory: async ({ path, query }) => {
    return { status: 200, body: await history.read({ ...query, name: path.name }) };
  },
  getSbom: async () => ({
    status: 200,
    contentType: 'application/vnd.cyclonedx+json',
    // An object of any shape, which the types of the contract know as an empty one.
    body: (await sbom.read()) as Record<string, never>,
  }),
});

const toService = ({ checkedAt, since, ...service }: ServiceHealth): Schemas['ServiceHealth'] => ({
  ...service,
  since: since?.toISOString() ?? null,
  checkedAt: checkedAt.toISOString(),
});
