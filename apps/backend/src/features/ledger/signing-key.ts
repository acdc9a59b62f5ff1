import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { signedText, type Receipt } from '@status/evidence';

export interface SigningKey {
  publicKey: string;
  /** Ed25519 (RFC 8032) over UTF-8 text, base64url. */
  sign: (text: string) => string;
  /** Did this key sign it? Faster than the library that browsers use. */
  hasSigned: (receipt: Receipt) => boolean;
}

/** One spelling of 64 bytes in base64url: the last character carries two bits (RFC 4648, 3.5). */
const SIGNATURE = /^[A-Za-z0-9_-]{85}[AQgw]$/;

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
  const publicKey = createPublicKey(key);
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
    hasSigned: (receipt) =>
      SIGNATURE.test(receipt.sig) &&
      verify(
        null,
        Buffer.from(signedText(receipt), 'utf8'),
        publicKey,
        Buffer.from(receipt.sig, 'base64url'),
      ),
  };
}
