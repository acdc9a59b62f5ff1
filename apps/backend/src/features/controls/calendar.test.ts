import { expect, it } from 'vitest';
import { defaultFrom, expectedPeriods, mergeSlots } from './calendar.js';
import type { CalendarControl, KeyedSlot } from './ports.js';

const control = (given: Partial<CalendarControl> = {}): CalendarControl => ({
  period: 'daily',
  timeZone: 'Europe/Madrid',
  status: 'finalized',
  startDate: '2025-01-01',
  endDate: null,
  scopeSets: [{ scopes: {}, scopeKey: '{}' }],
  ...given,
});
const now = new Date('2025-03-31T10:00:00Z');
const range = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const starts = (c: CalendarControl, from: string, to: string, limit = 100) =>
  expectedPeriods(c, range(from, to), now, limit)?.map((period) => period.from);

it('expects periods that start in the range and have begun, across a clock change', () => {
  expect(starts(control(), '2025-03-28T23:00:00Z', '2025-05-01T00:00:00Z')).toEqual([
    '2025-03-28T23:00:00.000Z',
    '2025-03-29T23:00:00.000Z',
    '2025-03-30T22:00:00.000Z',
  ]);
  expect(starts(control(), '2025-03-28T23:00:01Z', '2025-03-29T23:00:00Z')).toEqual([]);
});

it('expects none before the first day, after the last, or of a draft', () => {
  const march = control({ startDate: '2025-03-29', endDate: '2025-03-29' });
  expect(starts(march, '2000-01-01', '2030-01-01')).toEqual(['2025-03-28T23:00:00.000Z']);
  expect(starts(control({ status: 'draft' }), '2000-01-01', '2030-01-01')).toEqual([]);
});

it('expects the period in which a control starts', () => {
  const monthly = control({ period: 'monthly', startDate: '2025-02-15' });
  expect(starts(monthly, '2025-01-01', '2030-01-01')).toEqual([
    '2025-01-31T23:00:00.000Z',
    '2025-02-28T23:00:00.000Z',
  ]);
});

it('gives up beyond the limit', () => {
  expect(starts(control({ period: 'hourly' }), '2025-01-01', '2025-03-01', 100)).toBeUndefined();
});

it('goes back 30 periods by default', () => {
  expect(defaultFrom(control(), now).toISOString()).toBe('2025-03-01T23:00:00.000Z');
  expect(defaultFrom(control({ period: 'weekly' }), now).toISOString()).toBe(
    '2024-09-08T22:00:00.000Z',
  );
});

it('fills gaps with missing and keeps the data of scope sets that are gone', () => {
  const periods = expectedPeriods(
    control(),
    range('2025-03-29T23:00:00Z', '2025-04-01T00:00:00Z'),
    now,
    10,
  );
  const slot = (scopeKey: string, from: string): KeyedSlot => ({
    scopeKey,
    scope: {},
    period: { from, to: '' },
    verdict: 'passed',
    value: 100,
    computationGroup: 'g',
    reason: null,
  });
  const slots = [slot('{}', '2025-03-29T23:00:00.000Z'), slot('gone', '2025-03-20T23:00:00.000Z')];
  const merged = mergeSlots(control().scopeSets, periods ?? [], slots, now);
  expect(merged.map(({ period, verdict, reason }) => [period.from, verdict, reason])).toEqual([
    ['2025-03-29T23:00:00.000Z', 'passed', null],
    [
      '2025-03-30T22:00:00.000Z',
      'missing',
      'The period is still running and was not computed yet.',
    ],
    ['2025-03-20T23:00:00.000Z', 'passed', null],
  ]);
  expect(merged[0]).not.toHaveProperty('scopeKey');
});
