// Who uses this finds `id` and `log` on requests.
/// <reference types="pino-http" preserve="true" />
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LevelWithSilent, Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { idsOf, requestContext } from './request-context.js';

export interface RequestLogOptions {
  /** Level of the line that says how a request ended; info unless given. */
  levelOf?: (status: number) => LevelWithSilent;
}

/**
 * Middleware (Express, Connect) that gives each request its context and `req.log`, and logs how it
 * ended. Addresses without their query and the status alone: headers, cookies and queries can carry
 * secrets.
 */
export function createRequestLog(
  logger: Logger,
  { levelOf = () => 'info' }: RequestLogOptions = {},
) {
  const inContext = requestContext();
  const log = pinoHttp({
    logger,
    customLogLevel: (_request, response) => levelOf(response.statusCode),
    customSuccessObject: (request, _response, value: object) => ({ ...value, ...idsOf(request) }),
    // The error handler has logged the cause; this would add a stack of its own.
    customErrorObject: (
      request,
      response,
      _error,
      { responseTime }: { responseTime?: number },
    ) => ({
      ...{ res: response, responseTime },
      ...idsOf(request),
    }),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        ...{ id, method, path: url.split('?')[0] },
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void =>
    inContext(request, response, () => {
      log(request, response);
      next();
    });
}
