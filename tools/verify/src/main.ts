// npm run verify -- run.json [--key ledger-key.pem], a run or an audit log: needs the file and the key, and no network.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeReport, verifyText } from '@status/evidence';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new Error('Name the file: npm run verify -- run.json [--key ledger-key.pem]');
  const key = values.key === undefined ? undefined : readFileSync(values.key, 'utf8');
  const report = verifyText(readFileSync(file, 'utf8'), key);
  console.log(describeReport(report));
  if (!key) console.log('The key came with the file. For proof pass the one you noted with --key.');
  process.exitCode = report.ok ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
