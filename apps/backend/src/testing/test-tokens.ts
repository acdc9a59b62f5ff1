import { createTokens } from '../tokens/tokens.js';

const testSecrets = {
  jwt: 'jwt-secret-of-tests-0123456789abcdef',
  flowToken: 'flow-secret-of-tests-0123456789abcdef',
  callbackToken: 'callback-secret-of-tests-0123456789ab',
};

export const testTokens = () => createTokens(testSecrets);
