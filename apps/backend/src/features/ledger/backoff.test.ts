import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from './backoff.js';

it('waits twice as long each time, up to five minutes', () => {
  expect([1, 2, 3, 8, 9, 100].map((attempts) => backoffMs(attempts, 1))).toEqual([
    2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
  ]);
});

it('never waits less than half of that, nor more', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const most = backoffMs(attempts, 1);
      const wait = backoffMs(attempts, random);
      expect(wait >= most / 2 && wait <= most).toBe(true);
    }),
  );
});
