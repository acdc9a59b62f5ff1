// npm run fuzz -- --url http://127.0.0.1:3001/api/v1 --requests 5000 [--seed 1]: generated requests
// against an installation that may be spoilt, as its administrator (STATUS_ADMIN_USERNAME, _PASSWORD).
import { parseArgs } from 'node:util';
import { createStatusClient } from '@status/sdk';
import { fuzz } from '../src/fuzz/fuzz.js';
import { createFuzzer } from '../src/fuzz/fuzzer.js';
import { describe } from '../src/fuzz/report.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3001/api/v1' },
    requests: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const admin = {
  username: process.env['STATUS_ADMIN_USERNAME'] ?? '',
  password: process.env['STATUS_ADMIN_PASSWORD'] ?? '',
};
const fuzzer = await createFuzzer(
  createStatusClient({ baseUrl: values.url, credentials: admin }),
  values.url,
);
const report = await fuzz({
  baseUrl: values.url,
  signIn: fuzzer.signIn,
  never: fuzzer.never,
  requests: Number(values.requests),
  seed: Number(values.seed),
});
console.log(describe(report, Number(values.seed)));
process.exit(report.faults.length > 0 ? 1 : 0);
