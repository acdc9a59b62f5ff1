import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nothing a slow hash could add. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a refresh token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
