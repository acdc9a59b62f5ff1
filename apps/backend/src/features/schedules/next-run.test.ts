import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cronFault, latestRun, nextRunAt } from './next-run.js';
import { referencePeriod } from './reference-period.js';
import { DEFAULT_SCHEDULE, type Schedule, type ScheduledControl } from './schedule.js';

const control = (given: Partial<ScheduledControl> = {}): ScheduledControl => ({
  period: 'daily',
  timeZone: 'Europe/Madrid',
  startDate: '2025-01-01',
  endDate: null,
  active: true,
  ...given,
});
const schedule = (given: Partial<Schedule> = {}): Schedule => ({ ...DEFAULT_SCHEDULE, ...given });
const next = (s: Schedule, c: ScheduledControl, after: string) =>
  nextRunAt(s, c, new Date(after))?.toISOString() ?? null;

it('runs at the start of the next period in the time zone, across clock changes', () => {
  expect(next(schedule(), control(), '2025-03-29T12:00:00Z')).toBe('2025-03-29T23:00:00.000Z');
  expect(next(schedule(), control(), '2025-03-29T23:00:00Z')).toBe('2025-03-30T22:00:00.000Z');
  expect(next(schedule(), control(), '2025-10-25T22:00:00Z')).toBe('2025-10-26T23:00:00.000Z');
  expect(next(schedule(), control({ period: 'weekly' }), '2025-06-04T00:00:00Z')).toBe(
    '2025-06-08T22:00:00.000Z',
  );
});

it('begins on the first day and ends with the last, of control and schedule', () => {
  const later = control({ period: 'monthly', startDate: '2025-05-15', endDate: '2025-07-10' });
  expect(next(schedule(), later, '2025-01-01T00:00:00Z')).toBe('2025-05-14T22:00:00.000Z');
  expect(next(schedule(), later, '2025-06-15T00:00:00Z')).toBe('2025-06-30T22:00:00.000Z');
  expect(next(schedule(), later, '2025-07-02T00:00:00Z')).toBeNull();
  expect(next(schedule({ startDate: '2025-03-01' }), control(), '2025-01-01T00:00:00Z')).toBe(
    '2025-02-28T23:00:00.000Z',
  );
  expect(next(schedule({ endDate: '2025-03-01' }), control(), '2025-03-01T12:00:00Z')).toBeNull();
});

it('computes the previous period once that is over, the last one included', () => {
  const previous = schedule({ target: 'previous' });
  const ending = control({ endDate: '2025-01-02' });
  expect(next(previous, ending, '2024-12-01T00:00:00Z')).toBe('2025-01-01T23:00:00.000Z');
  expect(next(previous, ending, '2025-01-01T23:00:00Z')).toBe('2025-01-02T23:00:00.000Z');
  expect(next(previous, ending, '2025-01-02T23:00:00Z')).toBeNull();
});

it('reads cron in its own time zone, once a day even when the hour is skipped or repeated', () => {
  const half = schedule({ cron: '30 2 * * *' });
  expect(next(half, control(), '2025-03-29T12:00:00Z')).toBe('2025-03-30T01:00:00.000Z');
  expect(next(half, control(), '2025-03-30T01:00:00Z')).toBe('2025-03-31T00:30:00.000Z');
  expect(next(half, control(), '2025-10-26T00:30:00Z')).toBe('2025-10-27T01:30:00.000Z');
  expect(
    next(schedule({ cron: '0 9 * * *', timeZone: 'Asia/Kathmandu' }), control(), '2025-06-01'),
  ).toBe('2025-06-01T03:15:00.000Z');
  const first = control({ startDate: '2025-06-01' });
  expect(next(schedule({ cron: '0 0 * * *' }), first, '2025-01-01')).toBe(
    '2025-05-31T22:00:00.000Z',
  );
});

it('never runs when it is off, or nothing is finalized', () => {
  expect(next(schedule({ enabled: false }), control(), '2025-03-01')).toBeNull();
  expect(next(schedule(), control({ active: false }), '2025-03-01')).toBeNull();
});

it('makes up for the latest instant that was slept through, and for its own period', () => {
  const nightly = schedule({ cron: '0 23 * * *' });
  expect(
    latestRun(nightly, control(), new Date('2025-06-01T21:00Z'), new Date('2025-06-05T06:00Z')),
  ).toEqual({ from: '2025-06-03T22:00:00.000Z', to: '2025-06-04T22:00:00.000Z' });
  expect(
    latestRun(
      schedule({ target: 'previous' }),
      control(),
      new Date('2025-06-01T22:00Z'),
      new Date('2025-06-05T06:00Z'),
    ),
  ).toEqual({ from: '2025-06-03T22:00:00.000Z', to: '2025-06-04T22:00:00.000Z' });
});

it('makes up for the last day when all of its end was slept through', () => {
  const ended = control({ endDate: '2025-06-02' });
  expect(
    latestRun(schedule(), ended, new Date('2025-05-31T22:00Z'), new Date('2025-09-01T00:00Z')),
  ).toEqual({ from: '2025-06-01T22:00:00.000Z', to: '2025-06-02T22:00:00.000Z' });
});

it.each([
  ['* * * *', 'five fields'],
  ['* * * * * *', 'five fields'],
  ['@daily', 'five fields'],
  ['61 * * * *', 'Invalid value for minute'],
  ['a b c d e', 'is not a cron expression'],
  ['0 0 30 2 *', 'never comes'],
])('refuses the cron text %s', (cron, message) => {
  expect(cronFault(cron)).toContain(message);
});

it('accepts five fields', () => {
  expect(cronFault('*/5 6-18 * * 1-5')).toBeUndefined();
});

const zones = fc.constantFrom('Europe/Madrid', 'America/New_York', 'Pacific/Apia', 'UTC');
const instants = fc.date({
  min: new Date('2010-01-01'),
  max: new Date('2030-01-01'),
  noInvalidDate: true,
});
const periods = fc.constantFrom('hourly', 'daily', 'weekly', 'monthly', 'yearly');
const targets = fc.constantFrom('current', 'previous');
const crons = fc.constantFrom(null, '0 0 * * *', '30 2 * * *', '*/15 * * * *', '0 6 * * 1');

it('leaves no gap between where a claim looked and where the next one begins', () => {
  fc.assert(
    fc.property(zones, instants, periods, targets, crons, (timeZone, now, period, target, cron) => {
      const c = control({ timeZone, period, startDate: '2005-01-01' });
      const s = schedule({ target, cron });
      const after = nextRunAt(s, c, now) as Date;
      expect(after > now).toBe(true);
      expect(latestRun(s, c, after, after)).toEqual(
        referencePeriod(period, timeZone, target, after),
      );
    }),
    { numRuns: 200 },
  );
});
