import { createHash } from 'node:crypto';
import type { Passwords } from '../user.js';

/** Fast where argon2 is slow on purpose; remembers what it was asked to verify against. */
export function createFastPasswords(): Passwords & { verified: (string | undefined)[] } {
  const digest = (password: string) => createHash('sha256').update(password).digest('hex');
  const verified: (string | undefined)[] = [];
  return {
    verified,
    hash: async (password) => digest(password),
    verify: async (stored, password) => {
      verified.push(stored);
      return stored === digest(password);
    },
  };
}
