import { runCase, type Failure } from './cases.js';
import { readGoldenFile, type GoldenCase } from './golden-file.js';
import { startHarness } from './harness.js';

export interface GoldenResult {
  passed: number;
  failed: number;
}

const LONGEST = 4000;

/**
 * Runs every case of a golden file against a registry over HTTP, printing each failure and one
 * closing line `N passed, M failed`.
 * @throws GoldenFileError
 */
export async function runGolden(
  path: string,
  print: (line: string) => void = console.log,
): Promise<GoldenResult> {
  const cases = await readGoldenFile(path);
  const harness = await startHarness();
  const result: GoldenResult = { passed: 0, failed: 0 };
  try {
    for (const golden of cases) {
      const failure = await runCase(golden, harness).catch(thrown);
      if (failure) print(describe(golden, failure));
      result[failure ? 'failed' : 'passed'] += 1;
    }
  } finally {
    await harness.close();
  }
  print(`${result.passed} passed, ${result.failed} failed`);
  return result;
}

const thrown = (error: unknown): Failure => ({
  what: 'run',
  expected: 'no exception',
  got: String(error),
});

function describe({ id, kind, title }: GoldenCase, { what, expected, got }: Failure): string {
  const text = (value: unknown) => {
    const json = JSON.stringify(value) ?? 'undefined';
    return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json;
  };
  return `FAILED ${id} (${kind})${title ? ` ${title}` : ''}: ${what}\n  expected ${text(expected)}\n  got      ${text(got)}`;
}
