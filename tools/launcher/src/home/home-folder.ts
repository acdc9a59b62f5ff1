import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serverUser } from '@status/local-postgres';
import { StartError } from '../start-error.js';

/** Where each thing lies inside the data folder. */
export interface HomeFolder {
  path: string;
  secrets: string;
  ledgerKey: string;
  tokenKey: string;
  infrastructure: string;
  postgres: string;
  nodeRed: string;
  logs: string;
  run: string;
}

export function homePaths(path: string): HomeFolder {
  return {
    path,
    secrets: join(path, 'secrets.json'),
    ledgerKey: join(path, 'ledger-key.pem'),
    tokenKey: join(path, 'token-key.pem'),
    infrastructure: join(path, 'infrastructure.yaml'),
    postgres: join(path, 'postgres'),
    nodeRed: join(path, 'node-red'),
    logs: join(path, 'logs'),
    run: join(path, 'run'),
  };
}

/**
 * Creates the data folder, closed to everybody else. As root, PostgreSQL runs as another user,
 * whose group may pass through (not list) the folder to reach its own.
 */
export function createHome(path: string): HomeFolder {
  const home = homePaths(path);
  try {
    for (const folder of [home.path, home.logs, home.run, home.nodeRed])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    const user = serverUser();
    if (user) chownSync(home.path, 0, user.gid);
    chmodSync(home.path, user ? 0o710 : 0o700);
  } catch (cause) {
    throw new StartError(
      `The data folder ${path} cannot be created or written: ${(cause as Error).message}. Give this user the right to write there, or set STATUS_HOME to another folder.`,
      { cause },
    );
  }
  return home;
}
