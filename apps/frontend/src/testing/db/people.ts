import type { Schemas } from '@/lib/schemas';
import type { MockUser } from './tables';

/** A user of the demo data; of whom only the name and the role are given, the rest follows. */
export const createMockUser = (
  username: string,
  authority: Schemas['Authority'],
  given: Partial<MockUser> = {},
): MockUser => ({
  id: crypto.randomUUID(),
  username,
  authority,
  email: `${username}@example.org`,
  locale: navigator.language.startsWith('es') ? 'es' : 'en',
  theme: 'system',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  status: 'active',
  createdAt: new Date().toISOString(),
  recoveryCodes: undefined,
  ...given,
});

const DAY_MS = 86_400_000;

/** Who works with the demo installation, by name. */
export function seedUsers(now: Date): Map<string, MockUser> {
  const joined = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const users = [
    createMockUser('ada', 'ADMIN', { createdAt: joined(400) }),
    createMockUser('dara', 'DEVELOPER', { createdAt: joined(210) }),
    createMockUser('eve', 'USER', { createdAt: joined(180), locale: 'en' }),
    createMockUser('marta', 'AUDITOR', { createdAt: joined(90), locale: 'es' }),
    createMockUser('bruno', 'DEVELOPER', { createdAt: joined(60), recoveryCodes: newCodes() }),
    createMockUser('ines', 'ADMIN', { createdAt: joined(30), timeZone: 'Europe/Madrid' }),
    createMockUser('noor', 'USER', { createdAt: joined(2), status: 'invited' }),
    createMockUser('piet', 'USER', { createdAt: joined(320), status: 'disabled' }),
  ];
  return new Map(users.map((user) => [user.username, user]));
}

/** Ten recovery codes, as a user with a second factor has them. */
export const newCodes = (): string[] => Array.from({ length: 10 }, newCode);

function newCode(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const random = crypto.getRandomValues(new Uint8Array(24));
  const code = Array.from(random, (byte) => letters[byte % 32]).join('');
  return code.match(/.{6}/g)!.join('-');
}
