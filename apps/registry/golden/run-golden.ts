import type { Store } from '../src/store/store.js';
import { runCase, type Failure } from './cases.js';
import { readGoldenFile, type GoldenCase } from './golden-file.js';
import { startHarness } from './harness.js';
import { SERVERS, startStore, STORE_NAMES, type StoreName } from './stores.js';

export interface GoldenResult {
  passed: number;
  failed: number;
}

export interface GoldenOptions {
  stores?: readonly StoreName[];
  print?: (line: string) => void;
}

const LONGEST = 4000;

/**
 * Runs every case of a golden file against a registry over HTTP, once per store, printing each
 * failure and one closing line per store, `N passed, M failed on SERVER`.
 * @returns the counts of the stores that could be run
 * @throws GoldenFileError
 */
export async function runGolden(
  path: string,
  { stores = STORE_NAMES, print = console.log }: GoldenOptions = {},
): Promise<Partial<Record<StoreName, GoldenResult>>> {
  const cases = await readGoldenFile(path);
  const results: Partial<Record<StoreName, GoldenResult>> = {};
  for (const name of stores) {
    const started = await startStore(name);
    if (!started) continue;
    try {
      const { passed, failed } = (results[name] = await runOn(started.store, cases, print));
      print(`${passed} passed, ${failed} failed on ${SERVERS[name]}`);
    } finally {
      await started.stop();
    }
  }
  return results;
}

async function runOn(
  store: Store,
  cases: readonly GoldenCase[],
  print: (line: string) => void,
): Promise<GoldenResult> {
  const harness = await startHarness(store);
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
