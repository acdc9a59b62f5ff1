import { canonicalJson, textOrNone } from './canonical-json.js';
import { isSignedBy, type SignatureVerifier } from './ed25519.js';
import type { Hash } from './hash.js';

/** What the first entry of a ledger has in place of a predecessor, and the head of an empty one. */
export const LEDGER_GENESIS: Hash = `sha256:${'0'.repeat(64)}`;

/**
 * How long a ledger was at an instant and what it ended in, signed. Who keeps one can show later
 * that entries were cut off or written anew.
 */
export interface SignedHead {
  readonly ledgerId: string;
  /** Number of entries. */
  readonly size: number;
  /** `entryHash` of the last entry; `LEDGER_GENESIS` when there is none. */
  readonly head: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Ed25519 signature of `headText`, base64url without padding. */
  readonly sig: string;
}

/**
 * The text that a head's signature covers: canonical JSON of all its members but `sig`. Its members
 * are others than a receipt's, so that one signature never stands for both.
 */
export function headText(head: Omit<SignedHead, 'sig'>): string {
  const { ledgerId, size, head: hash, at } = head;
  return canonicalJson({ ledgerId, size, head: hash, at });
}

/**
 * Did the holder of this key sign this head (Ed25519, RFC 8032)?
 * @param publicKeyPem Ed25519 public key as SubjectPublicKeyInfo in PEM
 * @throws Error when the key is not an Ed25519 key in PEM
 */
export function verifyHead(
  head: SignedHead,
  publicKeyPem: string,
  verifier?: SignatureVerifier,
): boolean {
  const text = textOrNone(() => headText(head)) ?? '';
  return isSignedBy(text, head.sig, publicKeyPem, verifier) && text !== '';
}
