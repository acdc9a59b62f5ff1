import type { Role } from '@status/api-contract';
import { newId } from '../db/id.js';
import type { Principal } from '../http/principal.js';
import { readString, readStrings, sign, verify, type Claims } from './jwt.js';

export interface TokenSecrets {
  jwt: string;
  flowToken: string;
  callbackToken: string;
}

export interface Tokens {
  /** Access token of a person, good for ACCESS_SECONDS while its session lasts. */
  signAccess(user: { id: string; username: string; authority: Role }, sessionId: string): string;
  /** Who an access token or service token stands for; undefined when it is not valid now. */
  verifyAccess(token: string): Principal | undefined;
  /** Token of the backend itself: SERVICE for the registry, ADMIN for the flow runtime's admin API. */
  signService(scopes: readonly string[], authority?: 'SERVICE' | 'ADMIN'): string;
  /** Token to have one run evaluated: the registry shows it when it asks for the run's results. */
  signEvaluation(group: string): string;
  /** Token for one call of one flow. @param call.path full path called, e.g. `/api/v1/controls/x` */
  signFlowCall(call: { path: string; group: string }): string;
  /** Token that lets a flow report on one run, until the run's deadline. */
  signCallback(run: { group: string; attempt: number; expiresAt: Date }): string;
  verifyCallback(token: string): Principal | undefined;
}

export const ACCESS_SECONDS = 3600;
const SERVICE_SECONDS = { SERVICE: 300, ADMIN: 60 };
const FLOW_CALL_SECONDS = 60;
const CALLBACK_SCOPES = ['computations:bulk', 'system:read'];
const PEOPLE: readonly string[] = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'] satisfies Role[];

/** Every token of STATUS is a JWT (RFC 7519), HS256, with its own secret and audience per purpose. */
export function createTokens({ jwt, flowToken, callbackToken }: TokenSecrets): Tokens {
  const access = { secret: jwt, audience: 'status' };
  const flowCall = { secret: flowToken, audience: 'status-flows' };
  const callback = { secret: callbackToken, audience: 'status-bulk' };
  return {
    signAccess: ({ id, username, authority }, sessionId) =>
      sign(access, { sub: id, username, authority, sid: sessionId }, ACCESS_SECONDS),
    signService: (scopes, authority = 'SERVICE') =>
      sign(
        access,
        { sub: 'service:backend', username: 'backend', authority, scopes },
        SERVICE_SECONDS[authority],
      ),
    signEvaluation: (group) =>
      sign(
        access,
        {
          sub: 'service:backend',
          username: 'backend',
          authority: 'SERVICE',
          scopes: ['computations:collect'],
          cg: group,
        },
        SERVICE_SECONDS.SERVICE,
      ),
    signFlowCall: ({ path, group }) =>
      sign(flowCall, { path, jti: newId(), cg: group }, FLOW_CALL_SECONDS),
    signCallback: ({ group, attempt, expiresAt }) =>
      sign(callback, { cg: group, att: attempt }, secondsUntil(expiresAt)),
    verifyAccess: (token) => toCaller(verify(access, token)),
    verifyCallback: (token) => toFlow(verify(callback, token)),
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
  // No session, no person: what the flow runtime is given to be administered is no key to this API.
  if (!sessionId || !authority || !PEOPLE.includes(authority)) return undefined;
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
