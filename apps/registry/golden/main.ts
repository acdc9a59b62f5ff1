import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { GoldenFileError } from './golden-file.js';
import { runGolden } from './run-golden.js';
import { STORE_NAMES, type StoreName } from './stores.js';

/** Exit codes: 0 all passed, 1 some failed, 2 nothing could be run. */
async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: { file: { type: 'string' }, store: { type: 'string', multiple: true } },
    });
    if (!values.file) throw new GoldenFileError('Say which cases to run: --file PATH');
    // npm runs scripts in the root of the repository; the path is meant from where it was typed.
    const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.file);
    const stores = (values.store ?? STORE_NAMES).map(storeName);
    const results = Object.values(await runGolden(path, { stores }));
    if (results.length === 0 || (values.store && results.length < stores.length)) return 2;
    return results.some(({ failed }) => failed > 0) ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message.split('\n')[0]);
    return 2;
  }
}

function storeName(text: string): StoreName {
  const found = STORE_NAMES.find((name) => name === text);
  if (!found) throw new GoldenFileError(`--store is one of ${STORE_NAMES.join(', ')}.`);
  return found;
}

process.exitCode = await main();
