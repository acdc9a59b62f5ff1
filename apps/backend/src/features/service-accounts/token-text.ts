import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Secret scanners and people recognise a token by it. */
const MARK = 'status_';
const SECRET_BYTES = 32;
const SHOWN = MARK.length + 8;
const SHAPE = /^status_([0-9a-f]{64})([0-9a-f]{8})$/;

/** A new token: a mark, 256 random bits and the CRC-32 of them, so that typing errors cost nothing. */
export function newToken(): string {
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  return `${MARK}${secret}${checksum(secret)}`;
}

/** Does it claim to be a token of a service account? */
export const isServiceToken = (text: string): boolean => text.startsWith(MARK);

/** Could it be one that we made? */
export function isWellFormed(token: string): boolean {
  const [, secret, sum] = SHAPE.exec(token) ?? [];
  return secret !== undefined && checksum(secret) === sum;
}

/** 256 random bits: nothing a slow hash could add. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

export const prefixOf = (token: string): string => token.slice(0, SHOWN);

const checksum = (secret: string) => crc32(secret).toString(16).padStart(8, '0');
