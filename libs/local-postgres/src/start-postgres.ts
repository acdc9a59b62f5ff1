import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { serverUser } from './os-user.js';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Folder of the cluster; made on the first start. */
  dataDir: string;
  /** TCP port on 127.0.0.1. */
  port: number;
  /** Password of the superuser `postgres` (scram-sha-256). */
  password: string;
  /** false: fsync and friends off, for data that may be lost (tests). */
  durable: boolean;
  /** Receives the server's log, a chunk at a time. */
  onLog?: (text: string) => void;
}

export interface Postgres {
  process: ChildProcess;
  /** Address of a database, for superuser `postgres`. */
  url: (database: string) => string;
  /** Fast shutdown: rolls back what is open, writes a checkpoint. */
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL 17 on `dataDir` and answers once it takes connections.
 * A server that an earlier, killed owner left running on the same folder is stopped first.
 * @throws Error with the server's last words when it does not come up within 60 s.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, password, durable, onLog = () => undefined } = options;
  const bin = await findBinaries();
  const user = serverUser() ?? {};
  const as = { ...user, cwd: '/' };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if ('uid' in user) chownSync(dataDir, user.uid as number, (user as { gid: number }).gid);
  if (existsSync(join(dataDir, 'postmaster.pid')))
    await run(bin.pg_ctl, ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '30'], as).catch(
      () => undefined, // the pid file is stale: the server itself clears it
    );
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(bin.initdb, dataDir, password, as);

  let tail = '';
  const child = spawn(bin.postgres, ['-D', dataDir, ...flags(port, durable)], {
    ...as,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl+C in the terminal must reach the launcher alone, which stops
    // the writers before the database.
    detached: true,
  });
  let exited = false;
  child.once('exit', () => (exited = true));
  child.once('error', (error) => {
    exited = true;
    tail += error.message;
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-2000);
      onLog(chunk.toString());
    });
  const url = (database: string) =>
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  await ready(
    url('postgres'),
    () => exited,
    () => tail,
  );
  return {
    process: child,
    url,
    stop: async () => {
      if (exited) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT'); // PostgreSQL's "fast" shutdown
      await gone;
    },
  };
}

const flags = (port: number, durable: boolean): string[] =>
  [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    `unix_socket_directories=`,
    `max_connections=100`,
    `shared_buffers=64MB`,
    // Idle launches one worker process fewer; parallel plans do not pay on a small installation.
    `max_parallel_workers_per_gather=0`,
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]);

async function initialise(
  initdb: string,
  dataDir: string,
  password: string,
  as: { uid?: number; gid?: number; cwd: string },
): Promise<void> {
  const file = join(tmpdir(), `status-pw-${process.pid}-${Date.now()}`);
  writeFileSync(file, password, { mode: 0o600 });
  if (as.uid !== undefined) chownSync(file, as.uid, as.gid ?? as.uid);
  try {
    await run(
      initdb,
      [
        ...['-D', dataDir, '-U', 'postgres', `--pwfile=${file}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C', '--no-sync'],
      ],
      as,
    );
    chmodSync(dataDir, 0o700);
  } catch (cause) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL could not create its data folder ${dataDir}: ${(cause as { stderr?: string }).stderr?.trim() || (cause as Error).message}. When started as root, every folder above it must be readable by the user "postgres" or "nobody".`,
      { cause },
    );
  } finally {
    rmSync(file, { force: true });
  }
}

async function ready(url: string, exited: () => boolean, tail: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    if (exited()) throw new Error(`PostgreSQL ended while starting: ${tail().trim()}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01')
        throw new Error(
          'PostgreSQL refuses the stored password: the data folder belongs to other secrets. Restore the matching secrets file, or move the data folder away.',
          { cause: error },
        );
      if (Date.now() > until)
        throw new Error(`PostgreSQL did not answer within 60 s: ${tail().trim()}`, {
          cause: error,
        });
      await sleep(50);
    }
  }
}
