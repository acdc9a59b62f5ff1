import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { agreementRoutes } from './agreements/agreement-routes.js';
import type { Context } from './context.js';
import { invalid } from './errors/http-error.js';
import { errorHandler, notFound } from './http/error-handler.js';
import { infoRoute } from './info/info-route.js';
import { stateRoutes } from './states/state-routes.js';

/** Largest body of a request; agreements are documents of many guarantees. */
const MAX_BODY = '50mb';

/** The HTTP application. No CORS headers: only services call it, no web page does. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(
    pinoHttp({
      logger: context.logger,
      genReqId: (req, res) => {
        const given = req.headers['x-request-id'];
        const id = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
        res.setHeader('x-request-id', id);
        return id;
      },
      // Headers stay out of the log: they carry tokens.
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          ...{ id, method, url },
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
  app.use(refuseNul);
  app.use(express.json({ limit: MAX_BODY }));
  app.get('/api/info', infoRoute(context.version, context.store));
  app.use('/api/v6/agreements', agreementRoutes(context.agreements));
  app.use('/api/v6/states', stateRoutes(context.evaluate, context.store.states));
  app.use(notFound);
  app.use(errorHandler);
  return app;
}

/** No id, date or scope holds U+0000, and PostgreSQL takes no text with it. */
const refuseNul: RequestHandler = (req, _res, next) =>
  req.url.includes('%00') ? next(invalid('The address holds a NUL (%00): remove it.')) : next();
