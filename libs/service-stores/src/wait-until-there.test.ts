import { expect, test, vi } from 'vitest';
import { waitUntilThere } from './wait-until-there.js';

const rules = {
  what: 'The database h/d (SETTING)',
  isPassing: (error: unknown) => (error as Error).message === 'away',
  wordsOf: (error: unknown) => (error as Error).message,
};

test('a server that comes late is waited for, and each wait is told', async () => {
  const call = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(undefined);
  const onWait = vi.fn();
  await waitUntilThere(call, { ...rules, onWait });
  expect(onWait.mock.calls).toEqual([['away']]);
});

test('one that stays away, or refuses, is a sentence for the operator', async () => {
  const failing = (message: string) => () => Promise.reject(new Error(message));
  await expect(waitUntilThere(failing('away'), { ...rules, waitMs: -1 })).rejects.toMatchObject({
    name: 'StoreRefused',
    message: 'The database h/d (SETTING) cannot be used: away',
  });
  await expect(waitUntilThere(failing('wrong password'), rules)).rejects.toThrow(
    'The database h/d (SETTING) cannot be used: wrong password',
  );
});
