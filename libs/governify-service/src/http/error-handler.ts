import type { ErrorRequestHandler, RequestHandler } from 'express';
import { HttpError } from '../errors/http-error.js';

/** Every unknown path is a JSON 404. */
export const notFound: RequestHandler = (req, _res, next) =>
  next(new HttpError(404, `There is no ${req.method} ${req.path}`));

export interface ErrorHandlerOptions {
  /** Name in messages, as in "the store of the registry". */
  service: string;
  /** Error of a store that cannot be reached: answered as 503. */
  unavailable: abstract new (...parameters: never[]) => Error;
}

/** Answers any error as `{code, message, errors?}`; what is not ours says nothing of its inside. */
export const createErrorHandler =
  (options: ErrorHandlerOptions): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    const known = toHttpError(error, options);
    if (known.code >= 500) req.log.error({ err: error, errors: known.errors }, known.message);
    if (res.headersSent) return next(error);
    res.status(known.code).json(known.toBody());
  };

function toHttpError(error: unknown, { service, unavailable }: ErrorHandlerOptions): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof unavailable)
    return new HttpError(503, `The store of the ${service} cannot be reached: try again later.`);
  // Errors of Express and its body parser carry a status and, below 500, a message for the client.
  // The validator of the contract adds where each fault lies.
  const { status, message, errors } = error as {
    status?: number;
    message?: string;
    errors?: { path: string; message: string }[];
  };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new HttpError(
      status,
      `The request cannot be read: ${message ?? 'unknown reason'}`,
      Array.isArray(errors) ? errors.map(({ path, message }) => ({ path, message })) : undefined,
    );
  return new HttpError(500, `Internal error of the ${service}.`);
}
