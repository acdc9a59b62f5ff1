import { generateKeyPairSync } from 'node:crypto';
import { readTokenKey } from '../tokens/token-key.js';
import { createTokens } from '../tokens/tokens.js';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const testTokenKey = readTokenKey(
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
);
export const TEST_CALLBACK_SECRET = 'callback-secret-of-tests-0123456789ab';

export const testTokens = () =>
  createTokens({ tokenKey: testTokenKey, callbackToken: TEST_CALLBACK_SECRET });
