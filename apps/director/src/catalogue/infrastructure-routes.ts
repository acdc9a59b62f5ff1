import { ConfigError, HttpError, type Handlers } from '@status/governify-service';
import type { Infrastructure } from './infrastructure.js';

/** The service catalogue, for those who may not see its secrets: everybody. */
export const infrastructureRoutes = (infrastructure: Infrastructure): Handlers => ({
  getInfrastructure: (_req, res) => {
    res.json({
      loadedAt: infrastructure.loadedAt().toISOString(),
      infrastructure: infrastructure.current().publicView(),
    });
  },
  reloadInfrastructure: async (_req, res) => {
    try {
      await infrastructure.reload();
    } catch (error) {
      if (error instanceof ConfigError)
        throw new HttpError(502, `${error.message} The catalogue before stays in use.`);
      throw error;
    }
    res.json({ loadedAt: infrastructure.loadedAt().toISOString() });
  },
});
