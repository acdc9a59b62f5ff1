import { expect, it } from 'vitest';
import { isDay, isInstant } from './formats.js';

it.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['0099-01-01', false],
  ['9999-12-31', false],
  ['2025-1-1', false],
])('takes %s for a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

it.each([
  ['2025-06-30T23:59:59.123Z', true],
  ['2025-06-30t10:00:00+02:00', true],
  ['2025-06-30T23:59:60Z', false],
  ['2025-02-30T00:00:00Z', false],
  ['2025-06-30T24:00:00Z', false],
  ['2025-06-30T10:00:00', false],
  ['2025-06-30 10:00:00Z', false],
  ['0000-01-01T00:00:00Z', false],
])('takes %s for an instant: %s', (text, expected) => {
  expect(isInstant(text)).toBe(expected);
});
