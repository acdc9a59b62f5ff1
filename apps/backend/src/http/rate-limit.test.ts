import { expect, it } from 'vitest';
import { createMemoryKeyValue } from '../kv/memory-key-value.js';
import { createRateLimit as create, type RateLimits } from './rate-limit.js';

const refused = { status: 429, code: 'too-many-requests' };
const createRateLimit = (limits: Partial<RateLimits>) => create(createMemoryKeyValue(), limits);

it('counts attempts by account and address, whatever the case of the name', async () => {
  const limit = createRateLimit({ attempts: 2 });
  await limit.countAttempt('ada', '192.0.2.1');
  await limit.countAttempt('ADA', '192.0.2.1');
  await expect(limit.countAttempt('Ada', '192.0.2.1')).rejects.toMatchObject(refused);
  await expect(limit.countAttempt('ada', '192.0.2.2')).resolves.toBeUndefined();
  await expect(limit.countAttempt('grace', '192.0.2.1')).resolves.toBeUndefined();
});

it('counts attempts made at the same time', async () => {
  const limit = createRateLimit({ attempts: 10 });
  const attempts = Array.from({ length: 25 }, () => limit.countAttempt('ada', '192.0.2.1'));
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

it('counts for every process that shares the store', async () => {
  const store = createMemoryKeyValue();
  const [one, other] = [create(store, { attempts: 2 }), create(store, { attempts: 2 })];
  await one.countAttempt('ada', '192.0.2.1');
  await other.countAttempt('ada', '192.0.2.1');
  await expect(one.countAttempt('ada', '192.0.2.1')).rejects.toMatchObject(refused);
  await expect(other.countAttempt('ada', '192.0.2.1')).rejects.toMatchObject(refused);
});

it('starts anew after a success', async () => {
  const limit = createRateLimit({ attempts: 1 });
  await limit.countAttempt('ada', '192.0.2.1');
  await limit.forgetAttempts('Ada', '192.0.2.1');
  await expect(limit.countAttempt('ada', '192.0.2.1')).resolves.toBeUndefined();
});

it('stops who guesses from many addresses, and lets the owner in from their own', async () => {
  const limit = createRateLimit({ strangersPerHour: 3 });
  await limit.forgetAttempts('ada', '192.0.2.1');
  for (const n of [2, 3, 4]) await limit.countAttempt('ada', `192.0.2.${n}`);
  await expect(limit.countAttempt('ada', '192.0.2.5')).rejects.toMatchObject(refused);
  await expect(limit.countAttempt('ADA', '192.0.2.1')).resolves.toBeUndefined();
  await expect(limit.countAttempt('grace', '192.0.2.5')).resolves.toBeUndefined();
});

it('says how long to wait', async () => {
  const limit = createRateLimit({ calls: 1, seconds: 30 });
  await limit.countCall('192.0.2.1');
  const error = await limit.countCall('192.0.2.1').catch((fault: unknown) => fault);
  const wait = Number((error as { headers: Record<string, string> }).headers['retry-after']);
  expect(wait).toBeGreaterThan(28);
  expect(wait).toBeLessThan(31);
});

it('stores no name, because people type passwords there', async () => {
  const keys: string[] = [];
  const store = createMemoryKeyValue();
  const limit = create({
    ...store,
    increment: (key, ttl) => (keys.push(key), store.increment(key, ttl)),
    set: async (key) => void keys.push(key),
  });
  await limit.countAttempt('my-secret-password', '192.0.2.1');
  await limit.forgetAttempts('my-secret-password', '192.0.2.1');
  expect(keys).toHaveLength(3);
  expect(keys.join()).not.toContain('my-secret');
});
