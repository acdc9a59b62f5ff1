import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PERIOD_NAMES, periodsBetween } from '@status/guarantees';
import { nextRunAt, cronOf, periodOf } from './next-run.js';
import { countStarts } from './period-starts.js';
import { windowOf } from './reference-period.js';
import { DEFAULT_SCHEDULE } from './schedule.js';

it('counts as many starts as there are periods that begin in the range', () => {
  const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2024, 11, 31) });
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 90 * 86_400_000 }),
      fc.constantFrom(...PERIOD_NAMES),
      fc.constantFrom('UTC', 'Europe/Madrid', 'America/New_York'),
      (start, length, period, zone) => {
        const [from, to] = [new Date(start), new Date(start + length)];
        const made = periodsBetween(windowOf(period), zone, from, to, 3_000).filter(
          (one) => Date.parse(one.from) >= start,
        );
        expect(countStarts(period, zone, from, to)).toBe(made.length);
      },
    ),
  );
});

const control = {
  period: 'daily' as const,
  timeZone: 'Europe/Madrid',
  startDate: '2025-01-01',
  endDate: null,
  active: true,
};
const runs = (cron: string, after: string, count: number) => {
  const found: string[] = [];
  for (let at = new Date(after); found.length < count;) {
    at = nextRunAt({ ...DEFAULT_SCHEDULE, cron }, control, at) as Date;
    found.push(at.toISOString());
  }
  return found;
};

it('runs once on the day a clock change leaves the hour out, and once on the day it comes twice', () => {
  expect(runs('30 2 * * *', '2025-03-29T12:00:00Z', 2)).toEqual([
    '2025-03-30T01:00:00.000Z',
    '2025-03-31T00:30:00.000Z',
  ]);
  expect(runs('30 2 * * *', '2025-10-25T12:00:00Z', 2)).toEqual([
    '2025-10-26T00:30:00.000Z',
    '2025-10-27T01:30:00.000Z',
  ]);
});

it('reads a period name as the start of that period, weeks from Monday', () => {
  expect(runs(cronOf('weekly'), '2025-06-11T00:00:00Z', 1)).toEqual(['2025-06-15T22:00:00.000Z']);
  expect(runs(cronOf('monthly'), '2025-06-11T00:00:00Z', 1)).toEqual(['2025-06-30T22:00:00.000Z']);
  for (const name of PERIOD_NAMES) expect(periodOf(cronOf(name))).toBe(name);
  expect(periodOf('0 6 * * 1')).toBeNull();
});
