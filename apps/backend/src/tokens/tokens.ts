import type { Role } from '@status/api-contract';
import { newId } from '../db/id.js';
import type { Principal } from '../http/principal.js';
import { readString, readStrings, sign, verify, type Claims, type SigningKey } from './jwt.js';
import type { PublicTokenKey, TokenKey } from './token-key.js';

export interface TokenSecrets {
  tokenKey: TokenKey;
  /** At least 32 characters. */
  callbackToken: string;
}

export interface Tokens {
  /** Access token of a person, good for ACCESS_SECONDS while its session lasts. */
  signAccess(user: { id: string; username: string; authority: Role }, sessionId: string): string;
  /** Who an access token or service token stands for; undefined when it is not valid now. */
  verifyAccess(token: string): Principal | undefined;
  /** Token of the backend itself, which the registry shows when it asks back. */
  signService(scopes: readonly string[]): string;
  /** Token of the backend for the admin API of the flow runtime; it opens nothing here. */
  signFlowAdmin(): string;
  /** Token to have one run evaluated: the registry shows it when it asks for the run's results. */
  signEvaluation(group: string): string;
  /** Token for one call of one flow. @param call.path full path called, e.g. `/api/v1/controls/x` */
  signFlowCall(call: { path: string; group: string }): string;
  /** Token that lets a flow report on one run, until the run's deadline. */
  signCallback(run: { group: string; attempt: number; expiresAt: Date }): string;
  verifyCallback(token: string): Principal | undefined;
  /** What others need to verify all of these but callback tokens. */
  publicKeys: readonly PublicTokenKey[];
}

export const ACCESS_SECONDS = 3600;
const SERVICE_SECONDS = 300;
const FLOW_ADMIN_SECONDS = 60;
const FLOW_CALL_SECONDS = 60;
const CALLBACK_SCOPES = [
  ...['computations:bulk', 'flows:test', 'system:read'],
  ...['ledger:read', 'ledger:write'],
];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PEOPLE: readonly string[] = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'] satisfies Role[];

/**
 * Every token of STATUS is a JWT (RFC 7519) for one audience. What others verify is signed ES256, so
 * that nothing they hold can sign one; what comes back to us alone is HS256 (RFC 7518, 3.1).
 */
export function createTokens({ tokenKey, callbackToken }: TokenSecrets): Tokens {
  const key: SigningKey = { algorithm: 'ES256', ...tokenKey };
  const access = { key, audience: 'status' };
  const flowAdmin = { key, audience: 'status-flow-admin' };
  const flowCall = { key, audience: 'status-flows' };
  const callback = {
    key: { algorithm: 'HS256' as const, secret: callbackToken },
    audience: 'status-bulk',
  };
  const backend = { sub: 'service:backend', username: 'backend' };
  return {
    signAccess: ({ id, username, authority }, sessionId) =>
      sign(access, { sub: id, username, authority, sid: sessionId }, ACCESS_SECONDS),
    signService: (scopes) =>
      sign(access, { ...backend, authority: 'SERVICE', scopes }, SERVICE_SECONDS),
    signFlowAdmin: () => sign(flowAdmin, { ...backend, authority: 'ADMIN' }, FLOW_ADMIN_SECONDS),
    signEvaluation: (group) =>
      sign(
        access,
        { ...backend, authority: 'SERVICE', scopes: ['computations:collect'], cg: group },
        SERVICE_SECONDS,
      ),
    signFlowCall: ({ path, group }) =>
      sign(flowCall, { path, jti: newId(), cg: group }, FLOW_CALL_SECONDS),
    signCallback: ({ group, attempt, expiresAt }) =>
      sign(callback, { cg: group, att: attempt }, secondsUntil(expiresAt)),
    verifyAccess: (token) => toCaller(verify(access, token)),
    verifyCallback: (token) => toFlow(verify(callback, token)),
    publicKeys: [tokenKey.jwk],
  };
}

const secondsUntil = (instant: Date) =>
  Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1000));

function toCaller(claims: Claims | undefined): Principal | undefined {
  const id = readString(claims?.['sub']);
  const username = readString(claims?.['username']);
  const authority = readString(claims?.['authority']);
  if (!id || !username) return undefined;
  if (authority === 'SERVICE') {
    const group = readString(claims?.['cg']);
    const scopes = readStrings(claims?.['scopes']);
    return { kind: 'service', id, username, authority, scopes, ...(group && { group }) };
  }
  const sessionId = readString(claims?.['sid']);
  // No session, no person; and what is no UUID names no session.
  if (!sessionId || !UUID.test(sessionId) || !UUID.test(id)) return undefined;
  if (!authority || !PEOPLE.includes(authority)) return undefined;
  return { kind: 'user', id, username, authority: authority as Role, scopes: [], sessionId };
}

function toFlow(claims: Claims | undefined): Principal | undefined {
  const group = readString(claims?.['cg']);
  const attempt = claims?.['att'];
  if (!group || typeof attempt !== 'number' || !Number.isInteger(attempt)) return undefined;
  return {
    kind: 'callback',
    id: `callback:${group}`,
    username: 'flow',
    authority: 'SERVICE',
    scopes: CALLBACK_SCOPES,
    group,
    attempt,
  };
}
