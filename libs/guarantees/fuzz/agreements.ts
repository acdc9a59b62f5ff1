// npm run fuzz:agreements -- [--count 100000] [--seed 1]: generated and spoilt agreements, validated
// and, where they are accepted, planned.
import { parseArgs } from 'node:util';
import { fuzzAgreements } from '../src/testing/fuzz/agreements/fuzz-agreements.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const start = performance.now();
const { accepted, refused, slowest, faults } = fuzzAgreements(count, Number(values.seed));
console.log(
  `${count.toLocaleString('en')} agreements (seed ${values.seed}) in ${((performance.now() - start) / 1000).toFixed(1)} s: ${accepted} accepted, ${refused} refused; slowest ${slowest.milliseconds.toFixed(1)} ms (number ${slowest.index}); ${faults.length} faults`,
);
for (const { index, fault } of faults) console.error(`number ${index}: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
