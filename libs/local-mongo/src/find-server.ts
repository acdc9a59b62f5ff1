import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A program that can be started, or the administrator's address of a server that runs. */
export type Server =
  { kind: 'ferretdb' | 'mongod'; program: string } | { kind: 'running'; rootUrl: string };

const BINARY = 'tools/ferretdb/.cache/ferretdb';

/** Where `npm run ferretdb` puts the program. */
export const builtFerret = (root = workspaceRoot()): string => join(root, BINARY);

/**
 * The server for tests: the one at MONGO_TEST_URL (with its administrator's password), the FerretDB
 * in FERRETDB_PATH, the one that was built, or a mongod on the PATH.
 */
export function findServer(
  env: NodeJS.ProcessEnv = process.env,
  built = builtFerret(),
): Server | undefined {
  const { MONGO_TEST_URL: rootUrl, FERRETDB_PATH: named } = env;
  if (rootUrl) return { kind: 'running', rootUrl };
  if (named) return isProgram(named) ? { kind: 'ferretdb', program: named } : undefined;
  if (isProgram(built)) return { kind: 'ferretdb', program: built };
  const mongod = (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'mongod'))
    .find(isProgram);
  return mongod ? { kind: 'mongod', program: mongod } : undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function workspaceRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json'))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}
