import { parseArgs } from 'node:util';
import { toConfig, type LauncherConfig } from './config/config.js';
import { HELP } from './help.js';
import { run } from './run.js';

/**
 * The launcher as a program: reads its arguments and the environment, and runs until it is stopped.
 * @param root the work tree
 * @returns the exit code
 */
export async function main(root: string): Promise<number> {
  let config: LauncherConfig;
  try {
    const { values } = parseArgs({
      options: { help: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    config = toConfig(process.env, { root, build: !values['no-build'] });
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  return run({ config, environment: process.env });
}
