import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.js';

const refused = { status: 429, code: 'too-many-requests' };

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

it('starts anew after a success', async () => {
  const limit = createRateLimit({ attempts: 1 });
  await limit.countAttempt('ada', '192.0.2.1');
  await limit.forgetAttempts('Ada', '192.0.2.1');
  await expect(limit.countAttempt('ada', '192.0.2.1')).resolves.toBeUndefined();
});

it('says how long to wait', async () => {
  const limit = createRateLimit({ calls: 1, seconds: 30 });
  await limit.countCall('192.0.2.1');
  const error = await limit.countCall('192.0.2.1').catch((fault: unknown) => fault);
  const wait = Number((error as { headers: Record<string, string> }).headers['retry-after']);
  expect(wait).toBeGreaterThan(28);
  expect(wait).toBeLessThan(31);
});
