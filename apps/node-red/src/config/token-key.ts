import { createPublicKey, type KeyObject } from 'node:crypto';
import { ConfigError } from './secrets.js';

/**
 * The public key that tokens are verified with. A private one is refused: what can sign tokens has
 * no business in a process that runs other people's code.
 *
 * @param pem P-256 public key, SPKI
 * @throws ConfigError in one sentence
 */
export function readTokenKey(pem: string | undefined): KeyObject {
  try {
    const key = createPublicKey(pem ?? '');
    const isPublic = !pem?.includes('PRIVATE');
    if (isPublic && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // the sentence below says it
  }
  throw new ConfigError(
    'STATUS_TOKEN_PUBLIC_KEY is not the public half of the backend’s token key in PEM; make it with "openssl pkey -in token-key.pem -pubout".',
  );
}
