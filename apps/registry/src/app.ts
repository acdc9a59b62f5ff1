import {
  createErrorHandler,
  createInfoRoute,
  createRequestLog,
  notFound,
  refuseNul,
} from '@status/governify-service';
import express, { type Express } from 'express';
import { agreementRoutes } from './agreements/agreement-routes.js';
import type { Context } from './context.js';
import { stateRoutes } from './states/state-routes.js';
import { StoreUnavailable } from './store/store.js';

/** Largest body of a request; agreements are documents of many guarantees. */
const MAX_BODY = '50mb';

/** The HTTP application. No CORS headers: only services call it, no web page does. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(createRequestLog(context.logger));
  app.use(refuseNul);
  app.use(express.json({ limit: MAX_BODY }));
  app.get('/api/info', createInfoRoute('status-registry', context.version, context.store));
  app.use('/api/v6/agreements', agreementRoutes(context.agreements));
  app.use('/api/v6/states', stateRoutes(context.evaluate, context.store.states));
  app.use(notFound);
  app.use(createErrorHandler({ service: 'registry', unavailable: StoreUnavailable }));
  return app;
}
