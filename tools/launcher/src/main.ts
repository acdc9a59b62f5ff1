import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toConfig, type LauncherConfig } from './config/config.js';
import { HELP } from './help.js';
import { run } from './run.js';

process.exit(await main());

async function main(): Promise<number> {
  let config: LauncherConfig;
  try {
    const { values } = parseArgs({
      options: { help: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const root = join(import.meta.dirname, '../../..');
    config = toConfig(process.env, { root, build: !values['no-build'] });
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  return run({ config, environment: process.env });
}
