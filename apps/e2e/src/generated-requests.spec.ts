import { stack } from '../stack.mjs';
import { fuzz } from './fuzz/fuzz.js';
import { createFuzzer } from './fuzz/fuzzer.js';
import { describe } from './fuzz/report.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });
test.setTimeout(600_000);

const REQUESTS = 3000;

test('no generated request gets an answer that the contract does not describe', async ({
  status,
}) => {
  const seed = Number(process.env['STATUS_FUZZ_SEED'] ?? Date.now() % 1_000_000);
  const fuzzer = await createFuzzer(status, stack.apiUrl);
  const report = await fuzz({ baseUrl: stack.apiUrl, ...fuzzer, requests: REQUESTS, seed });
  console.log(describe(report, seed));
  expect(report.faults.map(({ operation, fault }) => `${operation}: ${fault}`)).toEqual([]);
});
