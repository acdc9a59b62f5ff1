import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { SbomService } from './sbom-service.js';
import type { ServiceHealth, SystemStatusReader } from './system.js';

export interface SystemRoutesOptions {
  status: SystemStatusReader;
  sbom: SbomService;
}

export const createSystemRoutes = ({ status, sbom }: SystemRoutesOptions): Routes => ({
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
