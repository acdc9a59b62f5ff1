import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { StartError } from '../start-error.js';
import { writeSecretFile } from './secret-file.js';

/**
 * The Ed25519 key (RFC 8032; PKCS #8 PEM, RFC 8410) that signs ledger receipts. It lies outside
 * the database, so that who can change rows cannot also sign them. Made once.
 * @throws StartError when the file holds no Ed25519 private key.
 */
export function ensureLedgerKey(file: string): void {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeSecretFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  try {
    const type = createPrivateKey(readFileSync(file, 'utf8')).asymmetricKeyType;
    if (type !== 'ed25519') throw new Error(`it holds a key of type ${type}`);
  } catch (cause) {
    throw new StartError(
      `The ledger key ${file} is not a readable Ed25519 private key in PEM (${(cause as Error).message}). Restore it from a backup: receipts already given are checked with it.`,
      { cause },
    );
  }
}
