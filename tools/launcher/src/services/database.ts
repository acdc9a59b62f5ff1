import type { ChildProcess } from 'node:child_process';
import {
  createDatabase,
  createOwnedDatabase,
  startPostgres,
  type Postgres,
} from '@status/local-postgres';
import type { LauncherConfig } from '../config/config.js';
import type { HomeFolder } from '../home/home-folder.js';
import type { Secrets } from '../home/secrets.js';
import type { ServiceLog } from '../logs/service-log.js';
import { endOf } from '../processes/end-of.js';
import { removePidFile, writePidFile } from '../processes/pid-files.js';
import type { Running } from '../processes/supervise.js';
import { StartError } from '../start-error.js';

export interface Databases {
  status: string;
  registry: string;
  director: string;
}

/**
 * Starts the embedded PostgreSQL 17, durable, with one database and one role for each service
 * that stores something.
 * @throws StartError when it does not come up
 */
export async function startDatabase(
  home: HomeFolder,
  secrets: Secrets,
  port: number,
  log: ServiceLog,
  signal: AbortSignal,
): Promise<Running> {
  log.mark();
  try {
    const server = await startPostgres({
      dataDir: home.postgres,
      port,
      password: secrets.postgresPassword,
      durable: true,
      signal,
      onLog: log.take,
      onSpawn: (child) => remember(child, home.run),
    });
    const ended = endOf(server.process);
    await ensureDatabases(server, secrets);
    return { ended, stop: server.stop };
  } catch (cause) {
    signal.throwIfAborted();
    throw new StartError(`${(cause as Error).message} (log: ${log.path})`, { cause });
  }
}

function remember(child: ChildProcess, runFolder: string): void {
  if (child.pid !== undefined) writePidFile(runFolder, 'postgres', child.pid, 'SIGINT');
  child.once('exit', () => removePidFile(runFolder, 'postgres'));
}

async function ensureDatabases(server: Postgres, secrets: Secrets): Promise<void> {
  const admin = server.url('postgres');
  try {
    await createOwnedDatabase(admin, 'status', secrets.statusDatabasePassword);
    await createOwnedDatabase(admin, 'registry', secrets.registryDatabasePassword);
    await createOwnedDatabase(admin, 'director', secrets.directorDatabasePassword);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Addresses of the embedded server's databases, each with its own role. */
export function embeddedDatabases(secrets: Secrets, port: number): Databases {
  const url = (name: string, password: string) =>
    `postgres://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  return {
    status: url('status', secrets.statusDatabasePassword),
    registry: url('registry', secrets.registryDatabasePassword),
    director: url('director', secrets.directorDatabasePassword),
  };
}

/**
 * The user's own PostgreSQL: the databases of registry and director are those named, else
 * `registry` and `director` beside the backend's, made if absent.
 * @throws StartError when the server does not answer or refuses
 */
export async function externalDatabases(
  databaseUrl: string,
  named: Pick<LauncherConfig, 'registryDatabaseUrl' | 'directorDatabaseUrl'>,
): Promise<Databases> {
  return {
    status: databaseUrl,
    registry: named.registryDatabaseUrl ?? (await databaseBeside(databaseUrl, 'registry')),
    director: named.directorDatabaseUrl ?? (await databaseBeside(databaseUrl, 'director')),
  };
}

async function databaseBeside(databaseUrl: string, name: 'registry' | 'director'): Promise<string> {
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  try {
    await createDatabase(databaseUrl, name);
  } catch (cause) {
    throw new StartError(
      `PostgreSQL at ${url.hostname}, from DATABASE_URL, refused to open or create the ${name}'s database: ${(cause as Error).message}. Check DATABASE_URL, or name an existing database in STATUS_${name.toUpperCase()}_DATABASE_URL.`,
      { cause },
    );
  }
  return url.href;
}
