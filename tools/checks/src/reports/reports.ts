import type { Counts } from './counts.js';

/** A report is not what its tool writes: the tool changed, or died while writing. */
export class UnreadableReport extends Error {}

/**
 * Counts of one vitest run, from `--reporter=json`. A file that could not be loaded holds no test
 * and counts as one failure.
 */
export function fromVitest(text: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    parse(text);
  const suites = Array.isArray(testResults) ? (testResults as Suite[]) : [];
  const broken = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults?.length === 0,
  );
  return {
    passed: number(numPassedTests),
    failed: number(numFailedTests) + broken.length,
    skipped: number(numPendingTests) + number(numTodoTests),
  };
}

interface Suite {
  status?: string;
  assertionResults?: unknown[];
}

/**
 * Counts of one Playwright run, from its JSON reporter. A flaky test has passed in the end; an
 * error outside of any test counts as a failure.
 */
export function fromPlaywright(text: string): Counts & { flaky: number } {
  const { stats, errors } = parse(text);
  const { expected, unexpected, flaky, skipped } = (stats ?? {}) as Record<string, unknown>;
  return {
    passed: number(expected) + number(flaky),
    failed: number(unexpected) + (Array.isArray(errors) ? errors.length : 0),
    skipped: number(skipped),
    flaky: number(flaky),
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new UnreadableReport('The report is not JSON.', { cause });
  }
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new UnreadableReport(`A count of the report is ${value}.`);
  return value;
}
