import jwt from 'jsonwebtoken';

export interface AccessClaims {
  readonly sub: string;
  readonly username: string;
  readonly authority: string;
}

/** The claims of a valid access token, or nothing. */
export function readAccessToken(token: string, secret: string): AccessClaims | undefined {
  try {
    const claims = jwt.verify(token, secret, {
      algorithms: ['HS256'],
      audience: 'status',
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
