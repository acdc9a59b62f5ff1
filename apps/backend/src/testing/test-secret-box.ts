import { createSecretBox } from '../crypto/secret-box.js';

export const testSecretBox = () => createSecretBox([Buffer.alloc(32, 'a key of tests')]);
