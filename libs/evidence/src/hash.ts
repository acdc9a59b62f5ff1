import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonical-json.js';

/** A SHA-256 digest (FIPS 180-4) with the name of its algorithm, such as `sha256:9f86…`. */
export type Hash = `sha256:${string}`;

const SHAPE = /^sha256:[0-9a-f]{64}$/;

/** The SHA-256 of the value's canonical JSON (RFC 8785) in UTF-8. */
export function hash(value: unknown): Hash {
  return hashText(canonicalJson(value));
}

/** The SHA-256 of a text in UTF-8, or of bytes as they are. */
export function hashText(content: string | Uint8Array): Hash {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return `sha256:${bytesToHex(sha256(bytes))}`;
}

export function isHash(value: unknown): value is Hash {
  return typeof value === 'string' && SHAPE.test(value);
}
