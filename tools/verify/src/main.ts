// npm run verify -- export.json [--key ledger-key.pem] [--head head.json] [--ledger ledger.json]
// A run, a control's history, the ledger or an audit log: needs the files, and no network.
import { verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeReport, isProved, readHeads, readLedger, verifyText } from '@status/evidence';

const USAGE =
  'npm run verify -- export.json [--key ledger-key.pem] [--head head.json] [--ledger ledger.json]';

const read = (file: string) => readFileSync(file, 'utf8');

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true },
      head: { type: 'string', multiple: true },
      ledger: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error(`Name the file: ${USAGE}`);
  const report = verifyText(read(file), {
    // Many times faster than the library that browsers use.
    verifier: (text, signature, key) =>
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url')),
    keys: values.key?.map(read),
    heads: values.head?.flatMap((name) => readHeads(read(name))),
    ledger: values.ledger === undefined ? undefined : readLedger(read(values.ledger)),
  });
  console.log(describeReport(report));
  if (!values.key)
    console.log('The key came with the file. For proof pass the one you noted with --key.');
  process.exitCode = isProved(report) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
