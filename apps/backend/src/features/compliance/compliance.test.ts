import { expect, it } from 'vitest';
import { statusOf, toCompliance, type Verdict } from './compliance.js';

it.each<[string, (Verdict | null)[]]>([
  ['non-compliant', ['passed', 'failed', 'error', null]],
  ['error', ['passed', 'error', null]],
  ['error', ['missing', 'passed']],
  ['pending', ['passed', null]],
  ['pending', []],
  ['compliant', ['passed', 'passed']],
  ['compliant', ['passed', 'not-applicable', 'excepted']],
  ['not-applicable', ['not-applicable', 'excepted']],
])('is %s when the scope sets came to %j', (status, verdicts) => {
  expect(statusOf(verdicts)).toBe(status);
});

it('keeps missing data apart from failures', () => {
  const counts = { compliant: 2, nonCompliant: 1, pending: 1, error: 2, notApplicable: 4 };
  expect(toCompliance(counts)).toEqual({
    ...counts,
    total: 10,
    percentage: 33.33,
    coverage: 50,
    assessedPercentage: 66.67,
  });
});

it('has no percentage of nothing', () => {
  const none = { compliant: 0, nonCompliant: 0, pending: 0, error: 0, notApplicable: 2 };
  expect(toCompliance(none)).toMatchObject({
    percentage: null,
    coverage: null,
    assessedPercentage: null,
  });
});
