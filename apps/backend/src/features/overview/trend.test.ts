import { expect, it } from 'vitest';
import { deltaOf, toTrendDay } from './trend.js';

const day = (passed: number, failed: number) =>
  toTrendDay({ date: '2026-11-01', passed, failed, error: 0, missing: 0 });

it('counts errors and missing data against the day, but says they are no failures', () => {
  const counts = { date: '2026-11-01', passed: 1, failed: 1, error: 1, missing: 1 };
  expect(toTrendDay(counts)).toMatchObject({ percentage: 25, failed: 1 });
});

it('leaves a day without data without a percentage', () => {
  expect(day(0, 0).percentage).toBeNull();
});

it('compares the last two days, and nothing with a gap', () => {
  expect(deltaOf([day(1, 1), day(3, 1)])).toBe(25);
  expect(deltaOf([day(0, 0), day(3, 1)])).toBeNull();
  expect(deltaOf([day(3, 1)])).toBeNull();
});
