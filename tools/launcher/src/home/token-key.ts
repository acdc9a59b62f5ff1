import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { StartError } from '../start-error.js';
import { writeSecretFile } from './secret-file.js';

/**
 * The P-256 key (PKCS #8 PEM) that signs access tokens and flow calls. The backend alone reads it;
 * others are given the public half. Made once.
 * @returns the public half, SPKI PEM
 * @throws StartError when the file holds no P-256 private key
 */
export function ensureTokenKey(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeSecretFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    if (curveOf(key) !== 'prime256v1') throw new Error(`it holds ${key.asymmetricKeyType}`);
    return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  } catch (cause) {
    throw new StartError(
      `The token key ${file} is not a readable P-256 private key in PEM (${(cause as Error).message}). Remove it to have another one made; everybody then signs in again or refreshes.`,
      { cause },
    );
  }
}

const curveOf = (key: KeyObject) => key.asymmetricKeyDetails?.namedCurve;
