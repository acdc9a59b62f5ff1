import { createPublicKey, type KeyObject } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import { ConfigError } from '../errors/config-error.js';
import { ROLES, type Caller, type Role } from './caller.js';

export type VerifyAccessToken = (token: string) => Caller | undefined;

/**
 * Verifies STATUS access tokens: JWT (RFC 7519) signed ES256 by issuer `status` for audience
 * `status`. The algorithm is fixed here, never taken from the token (RFC 8725, 3.1). Whether a
 * session has ended since cannot be seen here: a token is good until it expires.
 * @param publicKeyPem P-256 public key, SPKI
 * @throws ConfigError when it is no such key
 */
export function createVerifyAccessToken(publicKeyPem: string): VerifyAccessToken {
  const key = readPublicKey(publicKeyPem);
  return (token) => {
    try {
      const claims = jsonwebtoken.verify(token, key, {
        algorithms: ['ES256'],
        audience: 'status',
        issuer: 'status',
      });
      if (typeof claims !== 'object' || claims.exp === undefined) return undefined;
      const role: unknown = claims['authority'];
      if (typeof claims.sub !== 'string' || claims.sub === '' || !isRole(role)) return undefined;
      return { id: claims.sub, role, by: 'access-token' };
    } catch {
      return undefined;
    }
  };
}

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

function readPublicKey(pem: string): KeyObject {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // the sentence below says it without a word of the key
  }
  throw new ConfigError(
    'STATUS_TOKEN_PUBLIC_KEY is no P-256 public key in PEM: give the one the backend signs with.',
  );
}
