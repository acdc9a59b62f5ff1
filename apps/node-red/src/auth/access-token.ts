import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';

export interface AccessClaims {
  readonly sub: string;
  readonly username: string;
  readonly authority: string;
}

/** Tokens of people, and the backend's own for the admin API. */
const AUDIENCES: [string, string] = ['status', 'status-flow-admin'];

/** The claims of a valid access token, or nothing. */
export function readAccessToken(token: string, key: KeyObject): AccessClaims | undefined {
  try {
    const claims = jwt.verify(token, key, {
      algorithms: ['ES256'],
      audience: AUDIENCES,
      issuer: 'status',
    });
    if (typeof claims === 'string') return undefined;
    const { sub, username, authority } = claims as Record<string, unknown>;
    if (typeof sub !== 'string' || typeof authority !== 'string') return undefined;
    return { sub, username: typeof username === 'string' ? username : sub, authority };
  } catch {
    return undefined;
  }
}
