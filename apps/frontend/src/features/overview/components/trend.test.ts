import { buildTrendDay } from '@status/api-contract/testing';
import { expect, it } from 'vitest';
import { summarise, toGaps, toSteps } from './trend';

const days = [80, null, 60, 60, 90].map((percentage, index) =>
  buildTrendDay({ date: `2026-11-0${index + 1}`, percentage }),
);

it('draws no line across a day without data', () => {
  expect(toSteps(days)).toEqual([
    { index: 0, percentage: 80 },
    { index: 2, percentage: 60 },
    { index: 3, percentage: 60, from: 60 },
    { index: 4, percentage: 90, from: 60 },
  ]);
});

it('summarises by first, last and lowest day, and counts the gaps', () => {
  const summary = summarise(days);
  expect(summary?.first.date).toBe('2026-11-01');
  expect(summary?.last.percentage).toBe(90);
  expect(summary?.lowest.date).toBe('2026-11-03');
  expect(summary?.gaps).toBe(1);
});

it('has nothing to say without data', () => {
  expect(summarise([buildTrendDay({ percentage: null })])).toBeUndefined();
});

it('makes one gap of neighbouring days without data', () => {
  const some = [null, null, 50, null].map((percentage) => buildTrendDay({ percentage }));
  expect(toGaps(some)).toEqual([
    { index: 0, length: 2 },
    { index: 3, length: 1 },
  ]);
});
