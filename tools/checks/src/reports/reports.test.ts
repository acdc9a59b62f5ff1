import { expect, it } from 'vitest';
import { add, closingLine, NONE } from './counts.js';
import { fromPlaywright, fromVitest, UnreadableReport } from './reports.js';

const vitest = (overrides: object = {}) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{}] }],
    ...overrides,
  });

it('counts what vitest reports, a test to do being a skipped one', () => {
  expect(fromVitest(vitest())).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it('counts a test file that could not be loaded as a failure', () => {
  const report = vitest({ testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(fromVitest(report).failed).toBe(2);
});

it('counts what Playwright reports, a flaky story having passed', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 0 };
  expect(fromPlaywright(JSON.stringify({ stats, errors: [{}] }))).toEqual({
    passed: 8,
    failed: 2,
    skipped: 0,
    flaky: 1,
  });
});

it.each(['', '{}', '{"numPassedTests": "5"}'])('does not take %j for a report', (text) => {
  expect(() => fromVitest(text)).toThrow(UnreadableReport);
  expect(() => fromPlaywright(text)).toThrow(UnreadableReport);
});

it('closes with one line, and names skipped tests only when there are any', () => {
  expect(closingLine(add(NONE, { passed: 12, failed: 0, skipped: 0 }))).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
});
