import type { ErrorRequestHandler, RequestHandler } from 'express';
import { error as validation } from 'express-openapi-validator';
import type { Schemas } from '@status/api-contract';
import { AppError } from '../errors/index.js';

type Problem = Schemas['Problem'];

/** No operation of the contract matched. */
export const noSuchRoute: RequestHandler = (req, _res, next) =>
  next(
    new AppError({
      status: 404,
      code: 'no-such-path',
      title: 'Not Found',
      detail: `There is no ${req.method} ${req.path}. The operations are listed at /api/v1/openapi.json.`,
    }),
  );

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
      detail: message,
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

function fieldErrors(error: unknown): Problem['errors'] {
  if (error instanceof validation.BadRequest)
    return error.errors.map(({ path, message }) => ({ path, message }));
  const { type, message } = error as { type?: string; message?: string };
  if (type === 'entity.parse.failed')
    return [{ path: '/body', message: `is not JSON: ${message}` }];
  return undefined;
}

export const errorHandler: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  const { headers, ...problem } = toProblem(error);
  if (problem.status >= 500) req.log?.error({ err: error }, 'request failed');
  res
    .status(problem.status)
    .set(headers ?? {})
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, instance: req.originalUrl, requestId: req.id }));
};
