import jsonwebtoken from 'jsonwebtoken';

export interface Purpose {
  /** At least 32 characters. */
  secret: string;
  /** What the token is for; a token for something else is refused. */
  audience: string;
}

export type Claims = Readonly<Record<string, unknown>>;

const ALGORITHM = 'HS256';
const ISSUER = 'status';

/** @param seconds how long the token is good for */
export const sign = ({ secret, audience }: Purpose, claims: Claims, seconds: number): string =>
  jsonwebtoken.sign({ ...claims }, secret, {
    algorithm: ALGORITHM,
    audience,
    issuer: ISSUER,
    expiresIn: seconds,
  });

/**
 * The claims of a token, or undefined when its signature, algorithm, audience, issuer or time is
 * not right. The algorithm is fixed here, never taken from the token (RFC 8725, 3.1).
 */
export function verify({ secret, audience }: Purpose, token: string): Claims | undefined {
  try {
    const claims = jsonwebtoken.verify(token, secret, {
      algorithms: [ALGORITHM],
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
