import { expect, test } from 'vitest';
import { readEvaluationQuery } from './evaluation-query.js';

const now = new Date('2025-03-10T12:00:00Z');
const from = '2025-03-01';
const to = '2025-03-02';
const range = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-02T00:00:00.000Z' };

test.each([
  [
    { from, to, newPeriodsFromGuarantees: 'false' },
    { mode: 'exact', ...range },
  ],
  [
    { from, to, newPeriodsFromGuarantees: 'TRUE' },
    { mode: 'exact', ...range },
  ],
  [
    { from, to, newPeriodsFromGuarantees: 'true' },
    { mode: 'split', ...range },
  ],
  [
    { from, to, lastPeriod: 'false' },
    { mode: 'split', ...range },
  ],
  [{}, { mode: 'last', now }],
  [{ from }, { mode: 'last', now }],
  [
    { to, newPeriodsFromGuarantees: 'false' },
    { mode: 'last', now },
  ],
])('the query %j means %j', (query, periods) => {
  expect(readEvaluationQuery(query, now).periods).toEqual(periods);
});

test('scope keys are read by their prefix', () => {
  const { scope } = readEvaluationQuery(
    { 'scope.site': 'north', 'scope.a.b': '1', scope: 'x' },
    now,
  );
  expect(scope).toEqual({ site: 'north', 'a.b': '1' });
});

test.each([
  [{ from: 'soon', to }, /"soon" is not an ISO 8601 date/],
  [{ from: '2025-03-01T00:00:00 01:00', to }, /%2B/],
  [{ from: to, to: from }, /lies after/],
  [{ lastPeriod: 'false' }, /give both/],
  [{ from: [from, from], to }, /"from" is given more than once/],
])('the query %j is refused', (query, message) => {
  expect(() => readEvaluationQuery(query, now)).toThrow(
    expect.objectContaining({ code: 400, message: expect.stringMatching(message) as string }),
  );
});
