import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber } from '../schedules/index.js';
import type { DayCounts, ExpectedControls } from './analytics.js';
import { createClock, daysBegunIn } from './clock.js';
import { expectedOn, spansOf, trendOf } from './trend.js';

const day = dayNumber;
const counts = (date: string, given: Partial<DayCounts>): DayCounts => ({
  day: day(date),
  passed: 0,
  failed: 0,
  error: 0,
  missing: 0,
  notApplicable: 0,
  ...given,
});
const daily: ExpectedControls = {
  period: 'daily',
  timeZone: 'UTC',
  first: day('2025-01-01'),
  last: null,
  sets: 2,
};
const clock = createClock(new Date('2025-06-15T12:00:00Z'));
const range = (first: string, end: string) => ({ first: day(first), end: day(end) });

it('shows a day without results as a gap, and counts what is missing on it', () => {
  const points = trendOf({
    range: range('2025-06-01', '2025-06-03'),
    interval: 'day',
    days: [counts('2025-06-01', { passed: 1, failed: 1 })],
    expected: [daily],
    clock,
  });
  expect(points).toMatchObject([
    { passed: 1, failed: 1, missing: 0, percentage: 50, coverage: 100 },
    { passed: 0, failed: 0, missing: 2, percentage: null, coverage: 0 },
  ]);
});

it('counts what is missing beside results against the percentage', () => {
  const [point] = trendOf({
    range: range('2025-06-01', '2025-06-02'),
    interval: 'day',
    days: [counts('2025-06-01', { passed: 1 })],
    expected: [daily],
    clock,
  });
  expect(point).toMatchObject({ passed: 1, missing: 1, percentage: 50, coverage: 50 });
});

it('does not miss what does not apply, nor what has not come yet', () => {
  const [today, tomorrow] = trendOf({
    range: range('2025-06-15', '2025-06-17'),
    interval: 'day',
    days: [counts('2025-06-15', { notApplicable: 2 })],
    expected: [daily],
    clock,
  });
  expect(today).toMatchObject({ missing: 0, percentage: null, coverage: null });
  expect(tomorrow).toMatchObject({ missing: 0, percentage: null });
});

it('begins weeks on Mondays and months on the first, and cuts the outer ones off', () => {
  expect(spansOf(range('2025-06-04', '2025-06-17'), 'week')).toEqual([
    range('2025-06-04', '2025-06-09'),
    range('2025-06-09', '2025-06-16'),
    range('2025-06-16', '2025-06-17'),
  ]);
  expect(spansOf(range('2025-01-15', '2025-03-01'), 'month')).toEqual([
    range('2025-01-15', '2025-02-01'),
    range('2025-02-01', '2025-03-01'),
  ]);
});

it('looks back over whole days in a rolling window', () => {
  const points = trendOf({
    range: range('2025-06-03', '2025-06-05'),
    interval: 'day',
    rolling: 3,
    days: [counts('2025-06-01', { failed: 2 }), counts('2025-06-04', { passed: 2 })],
    expected: [{ ...daily, first: day('2026-01-01') }],
    clock,
  });
  expect(points).toMatchObject([
    { passed: 0, failed: 2, percentage: 0 },
    { passed: 2, failed: 0, percentage: 100 },
  ]);
});

it('sums to the same whatever the interval', () => {
  const date = fc.integer({ min: day('2025-01-01'), max: day('2025-05-30') });
  const one = fc.record({ day: date, passed: fc.nat(9), failed: fc.nat(9), error: fc.nat(9) });
  fc.assert(
    fc.property(
      fc.uniqueArray(one, { selector: ({ day }) => day, maxLength: 40 }),
      fc.constantFrom('week' as const, 'month' as const),
      (rows, interval) => {
        const options = {
          range: range('2025-01-01', '2025-06-01'),
          days: rows.map((row) => ({ ...row, missing: 0, notApplicable: 0 })),
          expected: [daily],
          clock,
        };
        const sum = (points: ReturnType<typeof trendOf>, of: 'passed' | 'missing') =>
          points.reduce((total, point) => total + point[of], 0);
        const byDay = trendOf({ ...options, interval: 'day' });
        const wider = trendOf({ ...options, interval });
        expect(sum(wider, 'passed')).toBe(sum(byDay, 'passed'));
        expect(sum(wider, 'missing')).toBe(sum(byDay, 'missing'));
      },
    ),
  );
});

it('expects as many hours as the day has, and only those that began', () => {
  const hourly: ExpectedControls = {
    ...daily,
    period: 'hourly',
    timeZone: 'Europe/Madrid',
    sets: 1,
  };
  const on = (date: string) => expectedOn(day(date), [hourly], clock);
  expect(on('2025-03-29')).toBe(24);
  expect(on('2025-03-30')).toBe(23);
  // 12:00 UTC is 14:00 in Madrid, and the hour from 14:00 has begun
  expect(on('2025-06-15')).toBe(15);
  expect(on('2025-06-16')).toBe(0);
});

it('expects a week on its Monday, if the control is in force on one of its days', () => {
  const weekly: ExpectedControls = { ...daily, period: 'weekly', first: day('2025-01-08') };
  expect(expectedOn(day('2025-01-06'), [weekly], clock)).toBe(2);
  expect(expectedOn(day('2025-01-07'), [weekly], clock)).toBe(0);
  expect(expectedOn(day('2024-12-30'), [weekly], clock)).toBe(0);
});

it('takes the days that begin in a half-open range, in the zone of the catalog', () => {
  const madrid = (from: string, to: string) =>
    daysBegunIn(new Date(from), new Date(to), 'Europe/Madrid');
  expect(madrid('2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z')).toEqual(
    range('2025-03-30', '2025-03-31'),
  );
  expect(madrid('2025-03-29T23:00:00.001Z', '2025-03-30T22:00:00.001Z')).toEqual(
    range('2025-03-31', '2025-04-01'),
  );
});
