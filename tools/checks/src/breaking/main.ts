// npm run contract:check: does the contract break clients of the released one?
// npm run contract:release: the contract of today is the released one from now on.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareContracts } from './compare-contracts.js';
import type { Contract } from './document.js';
import { judge, type Accepted } from './judge.js';

const contract = join(import.meta.dirname, '../../../../libs/api-contract');
const [current, released, acceptedFile] = [
  join(contract, 'src/generated/openapi.json'),
  join(contract, 'released/openapi.json'),
  join(contract, 'released/accepted.json'),
];
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

const { values } = parseArgs({ options: { release: { type: 'boolean' } } });
if (values.release) {
  copyFileSync(current, released);
  writeFileSync(acceptedFile, '[]\n');
  console.log('The contract of today is the released one.');
} else {
  const changes = compareContracts(read<Contract>(released), read<Contract>(current));
  const { refused, stale } = judge(changes, read<Accepted[]>(acceptedFile));
  for (const change of refused) console.error(`breaks clients: ${change}`);
  for (const change of stale) console.error(`accepted, but no change or without reason: ${change}`);
  if (refused.length + stale.length > 0) process.exitCode = 1;
  else console.log(`The contract breaks no client (${changes.length} changes accepted).`);
}
