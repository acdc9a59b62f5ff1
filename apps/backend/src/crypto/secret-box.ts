import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Encrypts what has to be stored and read again, such as the token of another system. AES-256-GCM
 * with a random nonce of 96 bits (NIST SP 800-38D, 8.2.2); the key lies outside the database.
 */
export interface SecretBox {
  /**
   * @param context what it is and whose, such as `github-token:<user id>`: authenticated with the
   *   text, so that a sealed text moved to another row does not open there
   */
  seal(plaintext: string, context: string): string;
  /** @throws Error that says nothing of the text: other key, other context, or changed */
  open(sealed: string, context: string): string;
  /**
   * The text sealed with the newest key, or undefined when it already is: for a pass over stored
   * texts after a new key was put first.
   */
  rotate(sealed: string, context: string): string | undefined;
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 's1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param keys 32 bytes each; the first one seals, all of them open
 * @throws Error when there is none, or one is of another length
 */
export function createSecretBox(keys: readonly Buffer[]): SecretBox {
  const [newest] = keys;
  if (!newest || keys.some((key) => key.length !== KEY_BYTES))
    throw new Error(`A secret box needs at least one key of ${KEY_BYTES} bytes.`);
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const newestId = idOf(newest);

  const seal = (plaintext: string, context: string) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, newest, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(aad(newestId, context));
    const text = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    const body = Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    return `${VERSION}.${newestId}.${body}`;
  };

  const open = (sealed: string, context: string) => {
    const { keyId, body } = parse(sealed);
    const key = byId.get(keyId);
    if (!key)
      throw new Error(
        `A stored secret was sealed with the key ${keyId}, which STATUS_ENCRYPTION_KEY does not hold. Add that key to the end of the list.`,
      );
    const nonce = body.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(aad(keyId, context));
    decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const text = decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new Error('A stored secret was changed, or belongs elsewhere.', { cause });
    }
  };

  return {
    seal,
    open,
    rotate: (sealed, context) =>
      parse(sealed).keyId === newestId ? undefined : seal(open(sealed, context), context),
  };
}

/**
 * The keys of STATUS_ENCRYPTION_KEY: base64 or base64url of 32 bytes each, separated by commas.
 * @throws Error that names the position of a key that is none, never the key
 */
export function parseKeys(text: string): Buffer[] {
  return text.split(',').map((part, at) => {
    const given = part.trim();
    const key = Buffer.from(given, 'base64url');
    if (!/^[\w+/-]{43}=?$/.test(given) || key.length !== KEY_BYTES)
      throw new Error(
        `STATUS_ENCRYPTION_KEY: key ${at + 1} is not the base64 of ${KEY_BYTES} bytes. Make one with "openssl rand -base64 32".`,
      );
    return key;
  });
}

/** Names a key without telling it. */
const idOf = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 12);

const aad = (keyId: string, context: string) => Buffer.from(`${VERSION}.${keyId}.${context}`);

function parse(sealed: string): { keyId: string; body: Buffer } {
  const [version, keyId = '', text = '', ...rest] = sealed.split('.');
  const body = Buffer.from(text, 'base64url');
  if (version !== VERSION || rest.length > 0 || body.length < NONCE_BYTES + TAG_BYTES)
    throw new Error('A stored secret is not a sealed text.');
  return { keyId, body };
}
