import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** Public half of the key of our tokens as RFC 7517 has it. */
export interface PublicTokenKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
}

export interface TokenKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** SHA-256 thumbprint of the public key (RFC 7638): another key has another name. */
  kid: string;
  jwk: PublicTokenKey;
}

/**
 * The key pair of access tokens and flow calls. Whoever holds the public half can verify them and
 * sign none.
 * @param pem P-256 private key, PKCS #8
 * @throws Error in one sentence when it is no such key
 */
export function readTokenKey(pem: string): TokenKey {
  const privateKey = parse(pem);
  const publicKey = createPublicKey(privateKey);
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const required = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });
  const kid = createHash('sha256').update(required).digest('base64url');
  const jwk: PublicTokenKey = { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' };
  return { privateKey, publicKey, kid, jwk };
}

function parse(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // the sentence below says it without a word of the key
  }
  throw new Error(
    'STATUS_TOKEN_KEY_FILE holds no P-256 private key in PEM. Make one with "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256".',
  );
}
