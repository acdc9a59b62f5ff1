import {
  createContractRouter,
  createErrorHandler,
  createRequestLog,
  notFound,
  refuseNul,
  stateOf,
  type AccessControl,
  type Contract,
  type Handlers,
} from '@status/governify-service';
import { StoreUnavailable } from '@status/service-stores';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { infrastructureRoutes } from './catalogue/infrastructure-routes.js';
import type { Context } from './context.js';
import { eventRoutes } from './events/event-routes.js';
import { healthRoutes } from './health/health-routes.js';
import { taskRoutes } from './tasks/task-routes.js';

/** Largest body of a request: a task is small. */
const MAX_BODY = '256kb';

export interface AppOptions {
  context: Context;
  contract: Contract;
  access: AccessControl;
  logger: Logger;
  /** Check answers against the contract too: in tests. */
  validateResponses: boolean;
}

/** The HTTP application. No CORS headers: only services call it, no web page does. */
export function createApp(options: AppOptions): Express {
  const { context, contract, access, logger, validateResponses } = options;
  const { monitor, store, version, startedAt } = context;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(createRequestLog(logger));
  app.use(refuseNul);
  app.use(
    createContractRouter({
      contract,
      handlers: {
        ...infoRoutes(context, contract),
        ...healthRoutes({ monitor, history: store.history, version, startedAt }),
        ...infrastructureRoutes(context.infrastructure),
        ...eventRoutes(context.hub, store.events),
        ...context.metrics.routes,
        ...taskRoutes(context.tasks, context.runner, context.kinds),
      },
      guard: ({ roles }) => access(roles),
      maxBody: MAX_BODY,
      validateResponses,
    }),
  );
  app.use(notFound);
  app.use(createErrorHandler({ service: 'director', unavailable: StoreUnavailable }));
  return app;
}

const infoRoutes = ({ version, store }: Context, contract: Contract): Handlers => ({
  getInfo: async (_req, res) => {
    res.json({
      // Both texts are what clients of Governify's director know it by.
      info: 'This API was generated using oas-generator!',
      name: 'Task list',
      version,
      uptimeSeconds: Math.round(process.uptime()),
      store: await stateOf(store),
    });
  },
  getContract: (_req, res) => {
    res.json(contract);
  },
});
