// npm run chaos [-- name ...]: the real stack, faults in the middle of runs, and what is left.
import { killDuringRun, silence, tamper, type Finding, type World } from './scenarios.js';
import { startSlowSource } from './slow-source.js';
import { startStack } from './stack.js';
import { createControl } from './workload.js';

const source = await startSlowSource();
const stack = await startStack(source.host);
let failed = 0;
try {
  const world: World = { stack, source, controlId: await createControl(stack.status, source.url) };
  const scenarios: Record<string, () => Promise<Finding>> = {
    backend: () => killDuringRun(world, 'backend'),
    'node-red': () => killDuringRun(world, 'node-red'),
    postgres: () => killDuringRun(world, 'postgres'),
    registry: () => killDuringRun(world, 'registry'),
    tamper: () => tamper(world),
    silence: () => silence(world),
  };
  const wanted = process.argv.slice(2);
  const chosen = Object.entries(scenarios).filter(
    ([name]) => wanted.length === 0 || wanted.includes(name),
  );
  for (const [, scenario] of chosen) {
    const { what, faults, seconds } = await scenario();
    if (faults.length > 0) failed++;
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${what} (${seconds.toFixed(1)} s)`);
    for (const fault of faults) console.log(`       ${fault}`);
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
} finally {
  source.close();
  await stack.stop();
}
process.exit(failed > 0 ? 1 : 0);
