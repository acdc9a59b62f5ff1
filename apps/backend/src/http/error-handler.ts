import type { ErrorRequestHandler, RequestHandler } from 'express';
import { error as validation } from 'express-openapi-validator';
import type { Schemas } from '@status/api-contract';
import { AppError } from '../errors/index.js';
import { noSuchPath } from './find-operation.js';

type Problem = Schemas['Problem'];

/** No operation of the contract matched. */
export const noSuchRoute: RequestHandler = (req, _res, next) => next(noSuchPath(req));

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
};
const CODES: Record<number, string> = {
  400: 'validation-failed',
  404: 'no-such-path',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

const UNREADABLE =
  'The body must be JSON: send it uncompressed or gzipped, with Content-Type: application/json.';

/** Any error as a problem document (RFC 9457). What is not ours to explain shows no detail. */
export function toProblem(error: unknown): Problem & { headers?: Record<string, string> } {
  if (error instanceof AppError)
    return {
      type: 'about:blank',
      title: error.title,
      status: error.status,
      code: error.code,
      detail: error.detail,
      errors: error.errors,
      headers: error.headers,
    };
  if (isDatabaseAway(error))
    return {
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
      code: 'database-unavailable',
      detail: 'The database does not answer at the moment. The same call may succeed soon.',
      headers: { 'retry-after': '1' },
    };
  const { status, message, headers } = (error ?? {}) as {
    status?: number;
    message?: string;
    headers?: Record<string, string>;
  };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return {
      type: 'about:blank',
      title: TITLES[status] ?? 'Error',
      status,
      code: CODES[status] ?? 'error',
      detail: status === 415 ? UNREADABLE : message,
      errors: fieldErrors(error),
      headers,
    };
  return {
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    code: 'internal-error',
    detail: 'Something went wrong here. The log has the cause under this requestId.',
  };
}

/** PostgreSQL error classes 08 and 57P (shutting down, starting up), and sockets that broke. */
const AWAY = /^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

function isDatabaseAway(error: unknown): boolean {
  const { code, message, name } = (error ?? {}) as {
    code?: string;
    message?: string;
    name?: string;
  };
  return (
    (typeof code === 'string' && AWAY.test(code)) ||
    name === 'KnexTimeoutError' ||
    /^Connection terminated/.test(message ?? '')
  );
}

function fieldErrors(error: unknown): Problem['errors'] {
  if (error instanceof validation.BadRequest)
    return error.errors.map(({ path, message }) => ({ path, message: inOurWords(message) }));
  const { type, message } = error as { type?: string; message?: string };
  if (type === 'entity.parse.failed')
    return [{ path: '/body', message: `is not JSON: ${message}` }];
  return undefined;
}

/** Where the validator's own words name no remedy. */
const inOurWords = (message: string) =>
  /^must NOT have (additional|unevaluated) properties$/.test(message)
    ? 'is not known here; remove it'
    : message;

export const errorHandler: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  // The validator knows no path either, but does not say what to do.
  const fault = error instanceof validation.NotFound ? noSuchPath(req) : error;
  const { headers, ...problem } = toProblem(fault);
  if (problem.status === 503) req.log?.warn(`request failed: ${(error as Error).message}`);
  else if (problem.status >= 500) req.log?.error({ err: error }, 'request failed');
  res
    .status(problem.status)
    .set(headers ?? {})
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, instance: req.originalUrl, requestId: req.id }));
};
