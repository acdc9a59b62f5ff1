import type { RequestHandler } from 'express';

const HOUR_S = '3600';

/**
 * Lets pages of these origins read answers and send requests; without any there are no such
 * headers. Cookies of the browser do not come along: a page shows its token in a header.
 * @param origins as browsers send them, `https://host:port`; `*` stands for all
 */
export function createCors(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) return (_req, _res, next) => next();
  return (req, res, next) => {
    const { origin } = req.headers;
    res.vary('Origin');
    if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) return next();
    res.set({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'x-request-id, x-next-after',
    });
    if (req.method !== 'OPTIONS') return next();
    res.set({
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'content-type, authorization, x-access-token, x-request-id',
      'access-control-max-age': HOUR_S,
    });
    res.status(204).end();
  };
}
