import type { Request } from 'express';
import type { Tokens } from '../tokens/tokens.js';
import { readCookie } from './cookies.js';
import type { Principal } from './principal.js';

export type TokenVerifier = Pick<Tokens, 'verifyAccess' | 'verifyCallback'>;
/** Tokens of service accounts, which are looked up: see features/service-accounts. */
export interface ServiceTokens {
  isServiceToken(token: string): boolean;
  principalOf(token: string): Promise<Principal | undefined>;
}
export type Carrier = 'bearer' | 'service-token' | 'header' | 'cookie';

export interface Caller {
  /** undefined: the token is not valid. */
  principal: Principal | undefined;
  carrier: Carrier;
}

export const ACCESS_COOKIE = 'accessToken';
export const REFRESH_COOKIE = 'refreshToken';

/**
 * Who calls, by the first token the request carries: `Authorization: Bearer`, then `x-access-token`
 * (flows and services alone), then the cookie. A token that is not valid is not made up for by
 * another one. undefined when there is no token.
 */
export async function authenticate(
  req: Request,
  tokens: TokenVerifier,
  serviceTokens?: ServiceTokens,
): Promise<Caller | undefined> {
  const bearer = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
  if (bearer !== undefined && serviceTokens?.isServiceToken(bearer))
    return { principal: await serviceTokens.principalOf(bearer), carrier: 'service-token' };
  if (bearer !== undefined) return { principal: tokens.verifyAccess(bearer), carrier: 'bearer' };
  const header = req.get('x-access-token');
  if (header !== undefined)
    return {
      principal: tokens.verifyCallback(header) ?? serviceOnly(tokens.verifyAccess(header)),
      carrier: 'header',
    };
  const cookie = readCookie(req.get('cookie'), ACCESS_COOKIE);
  if (cookie === undefined) return undefined;
  return { principal: tokens.verifyAccess(cookie), carrier: 'cookie' };
}

const serviceOnly = (principal: Principal | undefined) =>
  principal?.kind === 'service' ? principal : undefined;
