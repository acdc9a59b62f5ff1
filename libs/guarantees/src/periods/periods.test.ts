import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from './cases/periods.json' with { type: 'json' };
import { evaluationPeriods, type PeriodQuery } from './evaluation-periods.js';
import { periodContaining, periodsBetween } from './half-open-periods.js';
import { isPeriodName, PERIOD_NAMES, PeriodError, type Window } from './period.js';
import { snappedPeriod } from './snapped-period.js';
import { isTimeZone, openZone } from './zone.js';

interface Case {
  title: string;
  mode: string;
  zone: string;
  period?: string;
  initial: string;
  from?: string;
  to?: string;
  now?: string;
  expected: string[];
}

test.each(cases as Case[])('$mode: $title', (entry) => {
  const window: Window = { initial: entry.initial };
  if (entry.period !== undefined) window.period = entry.period;
  const { from = '', to = '', now = '2030-01-01' } = entry;
  const periods =
    entry.mode === 'snap'
      ? [snappedPeriod(window, { from, to, now })]
      : evaluationPeriods(window, entry.zone, { mode: entry.mode, from, to, now } as PeriodQuery);
  expect(periods.flatMap((period) => [period.from, period.to])).toEqual(entry.expected);
});

const codeOf = (action: () => unknown): string | undefined => {
  try {
    action();
  } catch (error) {
    if (error instanceof PeriodError) return error.code;
    throw error;
  }
  return undefined;
};
const year: PeriodQuery = { mode: 'split', from: '2024-01-01', to: '2025-01-01' };

test('unknown periods, zones and dates are named errors', () => {
  const monthly = { period: 'monthly', initial: '2024-01-01' };
  expect(codeOf(() => evaluationPeriods({ ...monthly, period: 'annually' }, 'UTC', year))).toBe(
    'unknown-period',
  );
  expect(codeOf(() => evaluationPeriods(monthly, 'Mars/Olympus', year))).toBe('unknown-zone');
  expect(codeOf(() => evaluationPeriods({ period: 'daily' }, 'UTC', year))).toBe('no-initial');
  for (const from of ['yesterday', '12:30', '2024', '2024-13-01', '2024-02-30', '1700000000'])
    expect(codeOf(() => evaluationPeriods(monthly, 'UTC', { ...year, from }))).toBe('bad-date');
});

test('the anchor may come from the validity of the agreement', () => {
  expect(evaluationPeriods({ period: 'yearly' }, 'UTC', year, '2024-01-01')).toHaveLength(1);
});

test('too many periods are refused before they are made', () => {
  const hourly = { period: 'hourly', initial: '1990-01-01' };
  const query: PeriodQuery = { mode: 'split', from: '2000-01-01', to: '2024-01-01' };
  expect(codeOf(() => evaluationPeriods(hourly, 'UTC', query))).toBe('too-many');
  expect(codeOf(() => periodsBetween(hourly, 'UTC', '2024-01-01', '2024-01-03', 47))).toBe(
    'too-many',
  );
  expect(periodsBetween(hourly, 'UTC', '2024-01-01', '2024-01-03', 48)).toHaveLength(48);
});

test('half-open periods touch each other and cover the range', () => {
  const window = { period: 'daily', initial: '2022-01-01' };
  expect(
    periodsBetween(window, 'Europe/Madrid', '2025-03-29T12:00:00Z', '2025-03-30T22:00:00Z'),
  ).toEqual([
    { from: '2025-03-28T23:00:00.000Z', to: '2025-03-29T23:00:00.000Z' },
    { from: '2025-03-29T23:00:00.000Z', to: '2025-03-30T22:00:00.000Z' },
  ]);
});

test('an instant on a boundary belongs to the period that begins there', () => {
  const window = { period: 'monthly', initial: '2022-01-01' };
  expect(periodContaining(window, 'UTC', new Date('2025-02-01T00:00:00.000Z'))).toEqual({
    from: '2025-02-01T00:00:00.000Z',
    to: '2025-03-01T00:00:00.000Z',
  });
});

const zones = ['Europe/Madrid', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'];
const instant = fc.date({
  min: new Date('2005-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
});

test('every instant lies in exactly one period of every window, also before the anchor', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIOD_NAMES),
      fc.constantFrom(...zones),
      instant,
      instant,
      (period, zone, initial, at) => {
        const window = { period, initial: initial.toISOString() };
        const found = periodContaining(window, zone, at);
        expect(Date.parse(found.from)).toBeLessThanOrEqual(at.getTime());
        expect(Date.parse(found.to)).toBeGreaterThan(at.getTime());
        expect(periodContaining(window, zone, found.to).from).toBe(found.to);
      },
    ),
    { numRuns: 300 },
  );
});

test('a wall-clock time that exists comes back as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (name, at) => {
      const zone = openZone(name);
      const wall = zone.toWall(at.getTime());
      expect(zone.toWall(zone.toInstant(wall))).toBe(wall);
      expect(zone.toInstant(wall)).toBeLessThanOrEqual(at.getTime());
    }),
    { numRuns: 300 },
  );
});

test('names of periods and zones are recognised', () => {
  expect(PERIOD_NAMES.every(isPeriodName)).toBe(true);
  for (const name of ['annually', 'Daily', '', undefined]) expect(isPeriodName(name)).toBe(false);
  expect(['UTC', 'Europe/Madrid'].every(isTimeZone)).toBe(true);
  for (const name of ['+01:00', 'Nowhere', '', 3]) expect(isTimeZone(name)).toBe(false);
});
