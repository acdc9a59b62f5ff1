import type { RequestHandler } from 'express';
import { invalid } from '../errors/http-error.js';

/** No id, date or scope holds U+0000, and PostgreSQL takes no text with it. */
export const refuseNul: RequestHandler = (req, _res, next) =>
  req.url.includes('%00') ? next(invalid('The address holds a NUL (%00): remove it.')) : next();
