import { AppError, type FieldError } from './app-error.js';

export { AppError, type FieldError };

/** 400: the request is wrong; `errors` names each field with its remedy. */
export const invalid = (errors: FieldError[], detail?: string): AppError =>
  new AppError({
    status: 400,
    code: 'validation-failed',
    title: 'Bad Request',
    detail: detail ?? errors.map((error) => `${error.path}: ${error.message}`).join('; '),
    errors,
  });

/** 401: nobody is signed in, or the token ended. */
export const unauthenticated = (detail: string, code = 'unauthenticated'): AppError =>
  new AppError({
    status: 401,
    code,
    title: 'Unauthorized',
    detail,
    headers: { 'www-authenticate': 'Bearer' }, // RFC 9110, 11.6.1
  });

/** 403: somebody is, but may not do this. */
export const forbidden = (detail: string, code = 'forbidden'): AppError =>
  new AppError({ status: 403, code, title: 'Forbidden', detail });

/** 404: it does not exist, or is not theirs. */
export const notFound = (what: string, id: string): AppError =>
  new AppError({
    status: 404,
    code: 'not-found',
    title: 'Not Found',
    detail: `There is no ${what} with id ${id}.`,
  });

/** 409: the state of things does not allow it. `detail` says what would. */
export const conflict = (code: string, detail: string, errors?: FieldError[]): AppError =>
  new AppError({ status: 409, code, title: 'Conflict', detail, errors });

/** 412: it changed since it was read. */
export const stale = (what: string): AppError =>
  new AppError({
    status: 412,
    code: 'stale',
    title: 'Precondition Failed',
    detail: `The ${what} changed since you read it. Read it again and apply your change to that.`,
  });

/** 429: `seconds` until the next try. */
export const tooMany = (detail: string, seconds: number): AppError =>
  new AppError({
    status: 429,
    code: 'too-many-requests',
    title: 'Too Many Requests',
    detail,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) },
  });

/** 502: a service behind this one did not answer as it should. */
export const badGateway = (service: string, detail: string, cause?: unknown): AppError =>
  new AppError({
    status: 502,
    code: `${service}-unavailable`,
    title: 'Bad Gateway',
    detail,
    cause,
  });

/** 504: a service behind this one did not answer in time. */
export const gatewayTimeout = (service: string, detail: string, cause?: unknown): AppError =>
  new AppError({
    status: 504,
    code: `${service}-timeout`,
    title: 'Gateway Timeout',
    detail,
    cause,
  });

/** 503: not now. */
export const unavailable = (code: string, detail: string): AppError =>
  new AppError({ status: 503, code, title: 'Service Unavailable', detail });
