import { expect, it } from 'vitest';
import { createPasswords } from './password-gateway.js';

const passwords = createPasswords();

it('stores argon2id with 19 MiB and two passes, salted', async () => {
  const [one, two] = [await passwords.hash('same'), await passwords.hash('same')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

it('verifies the right password and no other', async () => {
  const stored = await passwords.hash('right');
  expect(await passwords.verify(stored, 'right')).toBe(true);
  expect(await passwords.verify(stored, 'wrong')).toBe(false);
  expect(await passwords.verify(undefined, 'the password of nobody')).toBe(false);
});

it('works as hard for a user that does not exist', async () => {
  const stored = await passwords.hash('right');
  const time = async (hash: string | undefined) => {
    const runs: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      await passwords.verify(hash, 'wrong');
      runs.push(performance.now() - start);
    }
    return Math.min(...runs);
  };
  await passwords.verify(undefined, 'warm up');
  const ratio = (await time(undefined)) / (await time(stored));
  expect(ratio).toBeGreaterThan(0.3);
  expect(ratio).toBeLessThan(3);
});
