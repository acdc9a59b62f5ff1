import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { SignatureVerifier } from '@status/evidence';

export interface SigningKey {
  publicKey: string;
  /** Ed25519 (RFC 8032) over UTF-8 text, base64url. */
  sign: (text: string) => string;
}

/** Faster than the library that browsers use. */
export const verifySignature: SignatureVerifier = (text, signature, publicKeyPem) =>
  verify(null, Buffer.from(text, 'utf8'), publicKeyPem, Buffer.from(signature, 'base64url'));

/** @throws Error with one sentence when the PEM is not an Ed25519 private key */
export function readSigningKey(pem: string): SigningKey {
  let key;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw new Error('The ledger key is not a PEM private key.', { cause });
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`The ledger key is ${key.asymmetricKeyType}; it must be Ed25519.`);
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}
