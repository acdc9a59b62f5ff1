import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Operation } from '@status/api-contract';
import { createRequestLog } from '@status/service-log';
import { runGuard, runHandler } from './http/contract-router.js';
import { errorHandler, noSuchRoute } from './http/error-handler.js';
import { findOperation } from './http/find-operation.js';
import type { Routes } from './http/handler.js';
import { storableText } from './http/storable-text.js';
import { createValidation } from './http/validate.js';

export interface AppOptions {
  routes: Routes;
  /** Who may call an operation, and how often. */
  guard: (operation: Operation) => RequestHandler;
  log: Logger;
  /** Check answers against the contract too: in tests and development. */
  validateResponses: boolean;
}

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** The API under /api/v1: guard, body, validation, handler, problem. Does not listen. */
export function createApp({ routes, guard, log, validateResponses }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback, uniquelocal');
  app.set('query parser', 'extended'); // scope[name]=value
  app.use(createRequestLog(log, { levelOf: (status) => (status >= 400 ? 'info' : 'debug') }));
  app.use(helmet({ strictTransportSecurity: false, contentSecurityPolicy: false }));
  const api = express.Router();
  api.use(findOperation());
  api.use(runGuard(guard));
  api.use('/computations/bulk', express.json({ limit: '10mb' }));
  api.use(
    '/catalogs/import',
    express.json({ limit: '25mb', type: JSON_TYPES }),
    express.text({ limit: '25mb', type: 'text/csv' }),
  );
  api.use(express.json({ limit: '1mb', type: JSON_TYPES }));
  api.use(createValidation({ validateResponses }));
  api.use(storableText);
  api.use(runHandler(routes));
  app.use('/api/v1', api);
  app.use(noSuchRoute);
  app.use(errorHandler);
  return app;
}
