import type { IncomingMessage } from 'node:http';
import { invalid } from '../errors/http-error.js';

/** Characters of a cookie value (RFC 6265, section 4.1.1): nothing that could add a second cookie. */
const COOKIE_VALUE = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/;

/**
 * The caller's STATUS access token: the cookie `accessToken`, else the header `x-access-token`.
 * It is passed on to collectors and verified by them.
 * @throws HttpError 400 when it could not be a cookie's value
 */
export function readToken({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const token = readCookieToken(headers.cookie) || headers['x-access-token'];
  if (!token) return undefined;
  if (typeof token !== 'string' || !COOKIE_VALUE.test(token))
    throw invalid('The access token holds characters that no token has.');
  return token;
}

/** The value of the cookie `accessToken` in a Cookie header. */
export const readCookieToken = (cookies: string | undefined): string | undefined =>
  cookies
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === 'accessToken')
    ?.slice(1)
    .join('=');
