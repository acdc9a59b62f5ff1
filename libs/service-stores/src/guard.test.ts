import { expect, test, vi } from 'vitest';
import { guard } from './guard.js';
import { StoreUnavailable } from './store-errors.js';

const away = new Error('away');
const rules = { server: 'The server', isFault: (error: unknown) => error === away };

test('a call that a broken connection ended is made again', async () => {
  const call = vi.fn().mockRejectedValueOnce(away).mockResolvedValueOnce(7);
  expect(await guard(call, { ...rules, repeatable: true })).toBe(7);
  expect(call).toHaveBeenCalledTimes(2);
});

test('a connection that stays broken makes the store unavailable and keeps the cause', async () => {
  const call = vi.fn().mockRejectedValue(away);
  const failure = guard(call, { ...rules, repeatable: true });
  await expect(failure).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failure).rejects.toMatchObject({
    message: 'The server cannot be reached.',
    cause: away,
  });
  expect(call).toHaveBeenCalledTimes(3);
});

test('a call that must not run twice runs once', async () => {
  const call = vi.fn().mockRejectedValue(away);
  await expect(guard(call, { ...rules, repeatable: false })).rejects.toBeInstanceOf(
    StoreUnavailable,
  );
  expect(call).toHaveBeenCalledOnce();
});

test('other errors are left alone', async () => {
  const wrong = new Error('syntax');
  const call = () => Promise.reject(wrong);
  await expect(guard(call, { ...rules, repeatable: true })).rejects.toBe(wrong);
});
