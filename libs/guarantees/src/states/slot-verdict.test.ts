import { expect, test } from 'vitest';
import { readSlotVerdict } from './slot-verdict.js';

test.each([
  [undefined, 'missing'],
  [null, 'missing'],
  [{ value: true }, 'passed'],
  [{ value: false }, 'failed'],
  [{ value: true, missingMetrics: [] }, 'passed'],
  [{ value: true, missingMetrics: ['UPTIME'] }, 'missing'],
  [{ value: false, missingMetrics: ['UPTIME'] }, 'missing'],
])('the state %j reads as %s', (state, verdict) => {
  expect(readSlotVerdict(state)).toBe(verdict);
});
