import { createHash, timingSafeEqual } from 'node:crypto';
import { identifyUser } from '@status/service-log';
import type { RequestHandler } from 'express';
import { HttpError } from '../errors/http-error.js';
import type { Caller, CallerRequest } from './caller.js';
import { readCredentials, type Credential } from './credentials.js';
import { createVerifyAccessToken } from './verify-access-token.js';

export interface AccessControlOptions {
  /** P-256 public key (SPKI PEM) that STATUS access tokens verify with. */
  publicKeyPem?: string | undefined;
  /** Secrets that other services of the installation show. */
  serviceTokens: readonly string[];
}

/** Middleware that lets an operation be called by these roles; PUBLIC lets everybody in. */
export type AccessControl = (roles: readonly string[]) => RequestHandler;

/** Whether there is nothing to check a credential with, so that everybody is let in. */
export const isOpen = ({ publicKeyPem, serviceTokens }: AccessControlOptions): boolean =>
  !publicKeyPem && serviceTokens.length === 0;

/**
 * Checks who calls: a service token (`x-service-token`, or as Bearer), else a STATUS access token
 * (Bearer, `x-access-token` or the cookie `accessToken`). A cookie alone only reads, because pages
 * of other origins can make a browser send it; so does an access token of the role SERVICE, which
 * is made for one question. Without a key and without service tokens everybody is let in.
 * @throws ConfigError when the key is none; the middleware answers 401 or 403
 */
export function createAccessControl(options: AccessControlOptions): AccessControl {
  const pass: RequestHandler = (_req, _res, next) => next();
  if (isOpen(options)) return () => pass;
  const callerOf = createCallerOf(options);
  return (roles) => {
    if (roles.includes('PUBLIC')) return pass;
    return (req: CallerRequest, res, next) => {
      const reads = req.method === 'GET' || req.method === 'HEAD';
      const credentials = readCredentials(req).filter(
        ({ carrier }) => reads || carrier !== 'cookie',
      );
      const caller = first(credentials, callerOf);
      if (!caller) {
        res.setHeader('www-authenticate', 'Bearer');
        return next(unauthenticated(credentials));
      }
      const mayChange = caller.role !== 'SERVICE' || caller.by === 'service-token';
      if (!roles.includes(caller.role) || !(reads || mayChange))
        return next(forbidden(caller, roles));
      req.caller = caller;
      identifyUser(caller.id);
      next();
    };
  };
}

function createCallerOf({ publicKeyPem, serviceTokens }: AccessControlOptions) {
  const verify = publicKeyPem ? createVerifyAccessToken(publicKeyPem) : () => undefined;
  const digests = serviceTokens.map(digest);
  const isServiceToken = (token: string) => {
    const given = digest(token);
    return digests.some((known) => timingSafeEqual(known, given));
  };
  return ({ carrier, token }: Credential): Caller | undefined => {
    if (carrier === 'service-header' || carrier === 'bearer')
      if (isServiceToken(token)) return { id: 'service', role: 'SERVICE', by: 'service-token' };
    return carrier === 'service-header' ? undefined : verify(token);
  };
}

/** Of equal length whatever was given, so that comparing takes the same time. */
const digest = (text: string) => createHash('sha256').update(text).digest();

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const unauthenticated = (credentials: readonly Credential[]) =>
  new HttpError(
    401,
    credentials.length > 0
      ? 'The token is not known here, not valid, or no longer: sign in to STATUS again.'
      : 'This needs a token: a STATUS access token in the header x-access-token or as Authorization: Bearer, or a service token in x-service-token.',
  );

const forbidden = ({ role }: Caller, roles: readonly string[]) =>
  new HttpError(
    403,
    `The role ${role} may not do this: it needs ${roles.join(', ')}${role === 'SERVICE' ? ', SERVICE by its service token' : ''}.`,
  );
