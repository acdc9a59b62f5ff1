import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.js';

export interface Redis {
  /** With its password. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 10_000;

/** @returns the path of redis-server, or undefined when the PATH has none */
export function findRedisServer(path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * A throw-away redis-server of the system on loopback, with a password and nothing on disk.
 * @throws Error with the remedy when the PATH has none, or it does not start
 */
export async function startTemporaryRedis(
  options: { port?: number; password?: string } = {},
): Promise<Redis> {
  const program = findRedisServer();
  if (!program)
    throw new Error(
      'redis-server is not on the PATH; install it, as "apt-get install redis-server".',
    );
  const port = options.port ?? (await freePort());
  const password = options.password ?? randomBytes(12).toString('hex');
  const child = spawn(
    program,
    [
      ...['--port', String(port), '--bind', '127.0.0.1', '--requirepass', password],
      ...['--save', '', '--appendonly', 'no', '--daemonize', 'no', '--dir', tmpdir()],
    ],
    { stdio: 'ignore' },
  );
  const kill = () => child.kill('SIGKILL');
  // A test runner that dies must not leave a server behind.
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const end = Date.now() + READY_WITHIN_MS; !(await listens(port));) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`redis-server did not start on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    port,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
