import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { initialise, type RunAs } from './initialise.js';
import { serverUser } from './os-user.js';
import { waitUntilReady } from './ready.js';
import { stopServerLeftOn } from './stale-server.js';

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
  /** Receives the server's process as soon as it runs, before it takes connections. */
  onSpawn?: (child: ChildProcess) => void;
  /** Gives up waiting; the server is stopped again. */
  signal?: AbortSignal;
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
  const as: RunAs = { ...serverUser(), cwd: '/' };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (as.uid !== undefined) chownSync(dataDir, as.uid, as.gid ?? as.uid);
  await stopServerLeftOn(dataDir, bin.pg_ctl, as);
  if (!existsSync(join(dataDir, 'PG_VERSION')))
    await initialise(bin.initdb, dataDir, password, durable, as);
  options.signal?.throwIfAborted();

  let tail = '';
  const child = spawn(bin.postgres, ['-D', dataDir, ...flags(port, durable)], {
    ...as,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl+C in the terminal must reach the launcher alone, which stops
    // the writers before the database.
    detached: true,
    // It needs nothing of its parent's, which may hold secrets.
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], LC_ALL: 'C' },
  });
  let exited = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      tail += error.message;
      resolve();
    });
  }).then(() => void (exited = true));
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-2000);
      onLog(chunk.toString());
    });
  options.onSpawn?.(child);
  const stop = async () => {
    if (!exited) child.kill('SIGINT'); // PostgreSQL's "fast" shutdown
    await gone;
  };
  const url = (database: string) =>
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  try {
    await waitUntilReady({
      url: url('postgres'),
      hasExited: () => exited,
      tail: () => tail,
      signal: options.signal,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { process: child, url, stop };
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
