import { etc, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2';

// The synchronous half of the library leaves the choice of SHA-512 to its user.
etc.sha512Sync = (...messages) => sha512(etc.concatBytes(...messages));

/** DER header of SubjectPublicKeyInfo for Ed25519 (RFC 8410, sections 3 and 4). */
const SPKI_HEADER = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

const PEM = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

/**
 * The 32 bytes of an Ed25519 public key in PEM (RFC 7468, RFC 8410).
 *
 * @throws Error when the text is not such a key
 */
export function publicKeyBytes(pem: string): Uint8Array {
  const body = PEM.exec(pem)?.[1];
  const der = body === undefined ? undefined : fromBase64(body.replace(/\s/g, ''));
  const isEd25519 =
    der?.length === SPKI_HEADER.length + 32 &&
    SPKI_HEADER.every((byte, index) => der[index] === byte);
  if (der === undefined || !isEd25519) {
    throw new Error('The public key is not an Ed25519 key in PEM; give the ledger’s own key file');
  }
  return der.slice(SPKI_HEADER.length);
}

/**
 * The key in the one PEM that stands for it, so that keys can be compared as text.
 *
 * @throws Error when the text is not such a key
 */
export function canonicalPem(pem: string): string {
  const der = [...SPKI_HEADER, ...publicKeyBytes(pem)];
  const body = btoa(String.fromCharCode(...der));
  return `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
}

/** 64 bytes in base64url without padding (RFC 4648, section 5): the last character carries two bits. */
const SIGNATURE = /^[A-Za-z0-9_-]{85}[AQgw]$/;

/**
 * Verifies one signature over the UTF-8 of a text, with a key in PEM. Programs that have a faster
 * implementation than browsers can hand theirs in; it must verify strictly (RFC 8032, 5.1.7).
 */
export type SignatureVerifier = (text: string, signature: string, publicKeyPem: string) => boolean;

const verifyHere: SignatureVerifier = (text, signature, publicKeyPem) =>
  verifySignature(text, signature, publicKeyBytes(publicKeyPem));

/**
 * Was this text signed with this key?
 *
 * @throws Error when the key is not an Ed25519 key in PEM
 */
export function isSignedBy(
  text: string,
  signature: unknown,
  publicKeyPem: string,
  verifier: SignatureVerifier = verifyHere,
): boolean {
  const key = canonicalPem(publicKeyPem);
  // A signature has one spelling: its last character must not carry bits that decoding drops.
  if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return false;
  try {
    return verifier(text, signature, key);
  } catch {
    return false; // A key that is no point of the curve, for those who throw at it.
  }
}

/**
 * Checks an Ed25519 signature in base64url (RFC 4648, section 5) over the UTF-8 of `text`, strictly
 * after RFC 8032, section 5.1.7.
 */
export function verifySignature(text: string, signature: string, key: Uint8Array): boolean {
  try {
    const bytes = fromBase64(signature.replace(/-/g, '+').replace(/_/g, '/'));
    return verify(bytes, new TextEncoder().encode(text), key, { zip215: false });
  } catch {
    return false; // The library throws for malformed points and lengths.
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
