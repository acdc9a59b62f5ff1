import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortfall, standingOfControl } from './standing.js';

const sets = (...verdicts: (string | null)[]) => ({
  scopeSets: verdicts.map((verdict) => ({ id: '', scopes: {}, verdict: verdict as 'passed' })),
});

it.each([
  [['passed', 'passed'], 100, 100],
  [['passed', 'failed'], 50, 100],
  [['passed', 'error', 'missing', null], 25, 25],
  [['passed', 'not-applicable', 'excepted'], 100, 100],
  [['not-applicable'], null, null],
  [[], null, null],
])('counts %j as %s %% with a coverage of %s %%', (verdicts, percentage, coverage) => {
  expect(standingOfControl(sets(...verdicts))).toEqual({ percentage, coverage });
});

it('takes nothing known for not enough, whatever is wanted', () => {
  const none = { percentage: null, coverage: null };
  expect(shortfall(none, { threshold: 0, coverage: 0 })).toHaveLength(2);
});

it('is content exactly when both are as high as wanted', () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(percent, percent, percent, percent, (percentage, coverage, threshold, least) => {
      const missing = shortfall({ percentage, coverage }, { threshold, coverage: least });
      expect(missing.length === 0).toBe(percentage >= threshold && coverage >= least);
    }),
  );
});
