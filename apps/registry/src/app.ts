import {
  createAccessControl,
  createContractRouter,
  createErrorHandler,
  createRequestLog,
  notFound,
  refuseNul,
  type AccessControlOptions,
} from '@status/governify-service';
import express, { type Express } from 'express';
import type { HttpConfig } from './config/config.js';
import type { Context } from './context.js';
import { POLICY } from '@status/contract-page';
import { createHandlers } from './handlers.js';
import { API_PREFIX, createContract, withoutLargeAnswers } from './http/contract.js';
import { createCors } from './http/cors.js';
import { toContractHandlers } from './http/handler.js';
import { landingPage } from './static/landing-page.js';
import { createStaticFiles } from './static/static-files.js';
import { StoreUnavailable } from './store/store.js';
import { measureRequests, Telemetry } from './telemetry/telemetry.js';

export interface AppOptions extends Partial<HttpConfig> {
  /** Absent: everybody is let in. */
  access?: AccessControlOptions;
  /** An answer that breaks the contract fails instead of being logged: in tests. */
  strictAnswers?: boolean;
}

/** Largest body of a request; agreements are documents of many guarantees. */
const MAX_BODY = '50mb';

/** The HTTP application. Does not listen. */
export function createApp(context: Context, options: AppOptions = {}): Express {
  const { apiPrefix = API_PREFIX, corsOrigins = [], staticDir, strictAnswers = false } = options;
  const telemetry = options.telemetry === false ? undefined : new Telemetry();
  const contract = createContract(apiPrefix);
  const allow = createAccessControl(options.access ?? { serviceTokens: [] });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(createRequestLog(context.logger));
  if (telemetry) app.use(measureRequests(telemetry));
  app.use(refuseNul);
  app.use((_req, res, next) => {
    res.setHeader('x-content-type-options', 'nosniff');
    next();
  });
  app.use(createCors(corsOrigins));
  app.get('/', (_req, res) => {
    res.set('content-security-policy', POLICY).send(landingPage(context.version, apiPrefix));
  });
  if (staticDir) app.get('/static/*path', createStaticFiles(staticDir));
  app.use(
    createContractRouter({
      contract: strictAnswers ? contract : withoutLargeAnswers(contract),
      handlers: toContractHandlers(createHandlers(context, { contract, apiPrefix, telemetry })),
      guard: ({ roles }) => allow(roles),
      maxBody: MAX_BODY,
      // Clients of Governify send parameters of their own.
      unknownQuery: 'accepted',
      validateResponses: strictAnswers || {
        onError: (error) => context.logger.error({ err: error }, 'An answer breaks the contract'),
      },
    }),
  );
  app.use(notFound);
  app.use(createErrorHandler({ service: 'registry', unavailable: StoreUnavailable }));
  return app;
}
