import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { EndpointConfig } from './config.js';
import type { ConfigService } from './config-service.js';

export const createConfigRoutes = (config: ConfigService): Routes => ({
  listEndpointConfig: async () => ({
    status: 200,
    body: (await config.list()).map(toContract),
  }),
  getEndpointConfig: async ({ path }) => ({
    status: 200,
    body: toContract(await config.get(path.key)),
  }),
  updateEndpointConfig: async ({ path, body, principal }) => ({
    status: 200,
    body: toContract(await config.setAvailable(path.key, body.available, principal.username)),
  }),
  getAssistantLimit: async () => ({ status: 200, body: await config.read() }),
  putAssistantLimit: async ({ body }) => ({
    status: 200,
    body: await config.setLimit(body.limit),
  }),
  getPublicConfig: async () => ({ status: 200, body: config.describe() }),
});

const toContract = ({ updatedAt, ...config }: EndpointConfig): Schemas['EndpointConfig'] => ({
  ...config,
  updatedAt: updatedAt?.toISOString() ?? null,
});
