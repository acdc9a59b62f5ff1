import { expect, it } from 'vitest';
import { afterDeath } from './restart-policy.js';

it('waits twice as long after each death of the last minute', () => {
  expect(afterDeath([0])).toEqual({ restart: true, afterMs: 200 });
  expect(afterDeath([0, 1_000, 2_000])).toEqual({ restart: true, afterMs: 800 });
});

it('gives up after the fifth death in a minute', () => {
  expect(afterDeath([0, 1, 2, 3, 59_999])).toEqual({ restart: false });
});

it('forgets deaths older than a minute', () => {
  expect(afterDeath([0, 1, 2, 3, 60_001])).toMatchObject({ restart: true });
  expect(afterDeath([0, 1, 2, 3, 120_000])).toEqual({ restart: true, afterMs: 200 });
});
