import type { RequestHandler } from 'express';
import type { Operation, Role } from '@status/api-contract';
import { forbidden, unauthenticated, unavailable } from '../errors/index.js';
import {
  authenticate,
  type Caller,
  type ServiceTokens,
  type TokenVerifier,
} from './authenticate.js';
import { explainRefusal, mayCall } from './authorize.js';
import type { RoutedRequest } from './find-operation.js';
import type { Principal } from './principal.js';
import type { RateLimit } from './rate-limit.js';
import { requestOrigin } from './same-origin.js';

export interface GuardOptions {
  tokens: TokenVerifier;
  /** Absent: nobody has one. */
  serviceTokens?: ServiceTokens;
  /** The role of a session's user at this moment; undefined: it has ended, or they are disabled. */
  authorityOf: (sessionId: string, userId: string) => Promise<Role | undefined>;
  rateLimit: RateLimit;
  /** Origin of the web app. */
  publicOrigin: string;
  /** Is the area of an operation switched on? Without it, all are. */
  isAvailable?: (operation: Operation) => boolean;
}

/**
 * Lets an operation be called by whom the contract says, and tells its handler who that is. Public
 * operations learn who calls too, but a token that is not valid is no reason to refuse them.
 */
export const createGuard =
  (options: GuardOptions) =>
  (operation: Operation): RequestHandler =>
  async (req: RoutedRequest, _res, next) => {
    try {
      if (operation.rate === 'auth') await options.rateLimit.countCall(req.ip ?? '');
      const caller = await authenticate(req, options.tokens, options.serviceTokens);
      if (operation.roles.includes('PUBLIC')) {
        const principal = caller?.principal && (await current(caller.principal, options));
        if (principal) req.principal = principal;
      } else {
        req.principal = await admit(req, caller, operation, options);
      }
      if (options.isAvailable?.(operation) === false) throw switchedOff(operation);
      next();
    } catch (error) {
      next(error);
    }
  };

const switchedOff = ({ tag }: Operation) =>
  unavailable(
    'endpoint-disabled',
    `The area ${tag} of the API is switched off. An administrator can switch it on: PATCH /api/v1/config/endpoints/${tag} {"available": true}.`,
  );

/** @throws 401 when nobody is signed in, 403 when they may not, or their browser was sent here */
async function admit(
  req: RoutedRequest,
  caller: Caller | undefined,
  operation: Operation,
  options: GuardOptions,
): Promise<Principal> {
  if (!caller)
    throw unauthenticated(
      'This needs a signed-in caller. Sign in at POST /api/v1/users/signIn and send the token as Authorization: Bearer.',
    );
  if (!caller.principal && caller.carrier === 'service-token')
    throw unauthenticated(
      'The service token is not known, expired or revoked, or its account or owner is disabled. Make another one at POST /api/v1/service-accounts/{id}/tokens.',
    );
  if (!caller.principal)
    throw unauthenticated('The token is not valid, or no longer. Refresh it or sign in again.');
  const principal = await current(caller.principal, options);
  if (!principal) throw unauthenticated('This session has ended. Sign in again.', 'session-ended');
  if (!mayCall(principal, operation)) throw forbidden(explainRefusal(principal, operation));
  if (caller.carrier === 'cookie' && operation.method !== 'get')
    refuseForeignPage(req, principal, options.publicOrigin);
  return principal;
}

/** With the role they have now, which the token may have outlived; undefined: no session any more. */
async function current(
  principal: Principal,
  { authorityOf }: GuardOptions,
): Promise<Principal | undefined> {
  if (principal.sessionId === undefined) return principal;
  const authority = await authorityOf(principal.sessionId, principal.id);
  return authority && { ...principal, authority };
}

/** Browsers attach cookies to what other pages make them send; a service's client does not. */
function refuseForeignPage(req: RoutedRequest, principal: Principal, publicOrigin: string): void {
  const origin = requestOrigin(req, publicOrigin);
  if (origin === 'own' || (origin === 'unknown' && principal.authority === 'SERVICE')) return;
  throw forbidden(
    `A request with the session cookie must come from ${publicOrigin} and say so in its Origin header. Programs send the token as Authorization: Bearer.`,
    'cross-origin',
  );
}
