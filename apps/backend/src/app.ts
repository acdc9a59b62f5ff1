import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Operation } from '@status/api-contract';
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
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (req, res) => {
        const given = req.headers['x-request-id'];
        const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
        res.setHeader('x-request-id', id);
        return id;
      },
      customLogLevel: (_req, res) => (res.statusCode >= 400 ? 'info' : 'debug'),
      // The error handler has logged the cause; this would add a stack of its own.
      customErrorObject: (_req, _res, _error, { req, res, responseTime }) => ({
        req,
        res,
        responseTime,
      }),
      serializers: {
        // Addresses and status alone: headers, cookies and queries can carry secrets.
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
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
