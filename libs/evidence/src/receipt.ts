import { canonicalJson, textOrNone } from './canonical-json.js';
import { isSignedBy, type SignatureVerifier } from './ed25519.js';

/** What a ledger signs; it can be checked without asking the ledger. */
export interface Receipt {
  readonly ledgerId: string;
  readonly seq: number;
  /** The anchored digest. */
  readonly digest: string;
  readonly entryHash: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Ed25519 signature of `signedText`, base64url without padding. */
  readonly sig: string;
}

/** The text that a receipt's signature covers: canonical JSON of all its members but `sig`. */
export function signedText(receipt: Omit<Receipt, 'sig'>): string {
  const { ledgerId, seq, digest, entryHash, at } = receipt;
  return canonicalJson({ ledgerId, seq, digest, entryHash, at });
}

/**
 * Did the holder of this key sign this receipt (Ed25519, RFC 8032)?
 *
 * @param publicKeyPem Ed25519 public key as SubjectPublicKeyInfo in PEM
 * @throws Error when the key is not an Ed25519 key in PEM
 */
export function verifyReceipt(
  receipt: Receipt,
  publicKeyPem: string,
  verifier?: SignatureVerifier,
): boolean {
  const text = textOrNone(() => signedText(receipt)) ?? '';
  return isSignedBy(text, receipt.sig, publicKeyPem, verifier) && text !== '';
}
