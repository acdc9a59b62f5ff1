import type { KeyObject } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';

/** A secret both sides have, or a key pair of which one side has the public half alone. */
export type SigningKey =
  | { algorithm: 'HS256'; secret: string }
  | { algorithm: 'ES256'; privateKey: KeyObject; publicKey: KeyObject; kid: string };

export interface Purpose {
  key: SigningKey;
  /** What the token is for; a token for something else is refused. */
  audience: string;
}

export type Claims = Readonly<Record<string, unknown>>;

const ISSUER = 'status';

/** @param seconds how long the token is good for */
export const sign = ({ key, audience }: Purpose, claims: Claims, seconds: number): string =>
  jsonwebtoken.sign({ ...claims }, key.algorithm === 'HS256' ? key.secret : key.privateKey, {
    algorithm: key.algorithm,
    audience,
    issuer: ISSUER,
    expiresIn: seconds,
    ...(key.algorithm === 'ES256' && { keyid: key.kid }),
  });

/**
 * The claims of a token, or undefined when its signature, algorithm, audience, issuer or time is
 * not right. The algorithm is fixed here, never taken from the token (RFC 8725, 3.1).
 */
export function verify({ key, audience }: Purpose, token: string): Claims | undefined {
  try {
    const verifier = key.algorithm === 'HS256' ? key.secret : key.publicKey;
    const claims = jsonwebtoken.verify(token, verifier, {
      algorithms: [key.algorithm],
      audience,
      issuer: ISSUER,
    });
    return typeof claims === 'object' && claims.exp !== undefined ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
}

export const readString = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

export const readStrings = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
