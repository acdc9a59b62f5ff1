import { expect, it } from 'vitest';
import type { RunnableControl } from '../controls/index.js';
import { planCalculation, slotId } from './plan-calculation.js';

const control = (period: string, scopes: string[], flowId: string | null = 'f') =>
  ({
    control: { id: 'c', period, flowId },
    catalog: { timeZone: 'Europe/Madrid' },
    scopeSets: scopes.map((scope) => ({ id: `set-${scope}`, scopeKey: scope })),
  }) as unknown as RunnableControl;
const now = new Date('2026-11-10T12:00:00Z');
const range = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-04T00:00:00.000Z' };

it('makes one run per scope set and period that starts in the window', () => {
  const runs = planCalculation([control('daily', ['a', 'b'])], range, now, new Set());
  expect(runs.map(({ scopeSetId, period }) => `${scopeSetId} ${period.from}`)).toEqual([
    'set-a 2026-11-01T23:00:00.000Z',
    'set-b 2026-11-01T23:00:00.000Z',
    'set-a 2026-11-02T23:00:00.000Z',
    'set-b 2026-11-02T23:00:00.000Z',
    'set-a 2026-11-03T23:00:00.000Z',
    'set-b 2026-11-03T23:00:00.000Z',
  ]);
});

it('leaves out what has a verdict and what has not come yet', () => {
  const known = new Set([slotId('c', 'a', '2026-11-01T23:00:00.000Z')]);
  const open = { from: range.from, to: '2027-01-01T00:00:00.000Z' };
  const runs = planCalculation([control('daily', ['a'])], open, now, known);
  expect(runs[0]?.period.from).toBe('2026-11-02T23:00:00.000Z');
  expect(runs.at(-1)?.period.from).toBe('2026-11-09T23:00:00.000Z');
});

it('makes nothing of a window in the future', () => {
  const future = { from: '2027-01-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' };
  expect(planCalculation([control('daily', ['a'])], future, now, new Set())).toEqual([]);
});

it('refuses more than a thousand runs, and a control without a flow', () => {
  const year = { from: '2025-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' };
  const plan = (c: RunnableControl) => () => planCalculation([c], year, now, new Set());
  expect(plan(control('hourly', ['a']))).toThrow('8760 runs');
  expect(plan(control('daily', ['a', 'b', 'c']))).toThrow('1095 runs');
  expect(plan(control('daily', ['a'], null))).toThrow('no flow');
});
