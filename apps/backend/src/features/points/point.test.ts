import { expect, it } from 'vitest';
import { outcomeOf } from './point.js';

it('passes or fails as the registry evaluated the objective', () => {
  expect(outcomeOf({ value: true, metrics: { M: 100 } }, 'M')).toEqual({
    result: 'passed',
    guaranteeValue: 100,
    guaranteeResult: true,
    metrics: { M: 100 },
    missingMetrics: [],
  });
  expect(outcomeOf({ value: false, metrics: { M: 40 } }, 'M').result).toBe('failed');
});

it('is missing without a state, never failed', () => {
  expect(outcomeOf(undefined, 'M')).toEqual({
    result: 'missing',
    guaranteeValue: null,
    guaranteeResult: null,
    metrics: {},
    missingMetrics: ['M'],
  });
});

it('is missing when a metric counted as 0 for want of data, even if that met the objective', () => {
  const state = { value: true, metrics: { M: 0, N: 3 }, missingMetrics: ['M'] };
  expect(outcomeOf(state, 'M')).toMatchObject({
    result: 'missing',
    guaranteeResult: null,
    metrics: { N: 3 },
  });
});
