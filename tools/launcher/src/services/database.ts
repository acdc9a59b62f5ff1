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
  };
}

/**
 * The user's own PostgreSQL: the registry's database is the one named, else `registry` beside the
 * backend's, made if absent.
 * @throws StartError when the server does not answer or refuses
 */
export async function externalDatabases(
  databaseUrl: string,
  registryDatabaseUrl: LauncherConfig['registryDatabaseUrl'],
): Promise<Databases> {
  if (registryDatabaseUrl) return { status: databaseUrl, registry: registryDatabaseUrl };
  const registry = new URL(databaseUrl);
  registry.pathname = '/registry';
  try {
    await createDatabase(databaseUrl, 'registry');
  } catch (cause) {
    const { hostname } = registry;
    throw new StartError(
      `PostgreSQL at ${hostname}, from DATABASE_URL, refused to open or create the registry's database: ${(cause as Error).message}. Check DATABASE_URL, or name an existing database in STATUS_REGISTRY_DATABASE_URL.`,
      { cause },
    );
  }
  return { status: databaseUrl, registry: registry.href };
}
