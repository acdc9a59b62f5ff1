import { findServer } from '@status/local-mongo';
import { runCommand } from '../run/run-command.js';

const BUILD_MS = 1_500_000;

export interface GetMongo {
  root: string;
  environment: NodeJS.ProcessEnv;
  say: (line: string) => void;
  /** Injected, so that tests build nothing. */
  run?: typeof runCommand;
  find?: typeof findServer;
}

/**
 * Sees to a server for the tests of MongoDB stores: the one that is named, else FerretDB, built
 * where it is not there in the wanted version, else a mongod of the machine.
 * @returns whether there is one
 */
export async function getMongo({
  root,
  environment,
  say,
  run = runCommand,
  find = findServer,
}: GetMongo): Promise<boolean> {
  const named = ['MONGO_TEST_URL', 'FERRETDB_PATH'].find((name) => environment[name]);
  if (named) {
    const there = find(environment) !== undefined;
    say(there ? `MongoDB for tests: ${named}` : `${named} names no server for tests.`);
    return there;
  }
  const { ok, output } = await run(['npm', 'run', '--silent', 'ferretdb'], {
    cwd: root,
    timeoutMs: BUILD_MS,
  });
  const [word = 'no word'] = output.trim().split('\n').slice(-1);
  if (!ok) say(word);
  const found = find(environment);
  if (found) say(`MongoDB for tests: ${found.kind === 'running' ? 'running' : found.program}`);
  return found !== undefined;
}
