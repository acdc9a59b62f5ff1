// npm run fuzz:objectives -- [--count 1000000] [--seed 1]: generated objectives, read by the product
// and by a second reader. The engine itself is told to refuse code made from text.
import { parseArgs } from 'node:util';
import { fuzzObjectives } from '../src/testing/fuzz/objectives/fuzz-objectives.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const start = performance.now();
const { counts, codes, slowest, faults } = fuzzObjectives(count, Number(values.seed));
console.table(counts);
console.table(codes);
console.log(
  `${count.toLocaleString('en')} objectives (seed ${values.seed}) in ${((performance.now() - start) / 1000).toFixed(1)} s; slowest ${slowest.milliseconds.toFixed(2)} ms for ${slowest.text.length} characters; ${faults.length} faults`,
);
for (const { text, fault } of faults) console.error(`${fault}: ${JSON.stringify(text)}`);
process.exitCode = faults.length > 0 ? 1 : 0;
