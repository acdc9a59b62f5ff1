import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { GoldenFileError } from './golden-file.js';
import { runGolden } from './run-golden.js';

/** Exit codes: 0 all passed, 1 some failed, 2 nothing could be run. */
async function main(): Promise<number> {
  try {
    const { values } = parseArgs({ options: { file: { type: 'string' } } });
    if (!values.file) throw new GoldenFileError('Say which cases to run: --file PATH');
    // npm runs scripts in the root of the repository; the path is meant from where it was typed.
    const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.file);
    const { failed } = await runGolden(path);
    return failed > 0 ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message.split('\n')[0]);
    return 2;
  }
}

process.exitCode = await main();
