import { join } from 'node:path';
import { builtFerret } from '@status/local-mongo';
import { buildFerret } from './build-ferretdb.js';
import { NoGo } from './find-go.js';
import { run } from './run.js';

const binary = builtFerret();
try {
  await buildFerret({
    moduleDir: join(import.meta.dirname, '..'),
    binary,
    run,
    say: (line) => console.log(line),
  });
  console.log(`FerretDB is at ${binary}`);
} catch (error) {
  console.error(`FerretDB cannot be built: ${(error as Error).message}`);
  process.exitCode = error instanceof NoGo ? 3 : 1;
}
