import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server as a process that can be killed and started again on the same port and data. */
export interface ServerProcess {
  /** Process id of the running server. */
  pid: () => number | undefined;
  start: () => Promise<void>;
  /** SIGKILL: as a machine that loses its power. */
  kill: () => Promise<void>;
}

const READY_WITHIN_MS = 30_000;

export interface ServerProgram {
  program: string;
  args: string[];
  /** On 127.0.0.1, that the server listens on. */
  port: number;
  /** Added to the environment. */
  env: NodeJS.ProcessEnv;
}

export function createServerProcess({ program, args, port, env }: ServerProgram): ServerProcess {
  let child: ChildProcess | undefined;
  // A test runner that dies must not leave a server behind.
  const atExit = () => child?.kill('SIGKILL');
  return {
    pid: () => child?.pid,
    start: async () => {
      let words = '';
      const started = spawn(program, args, {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      started.stderr.on(
        'data',
        (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2000)),
      );
      started.on('error', (error) => (words += error.message));
      child = started;
      process.once('exit', atExit);
      for (const end = Date.now() + READY_WITHIN_MS; !(await listens(port));) {
        if (started.exitCode !== null || Date.now() > end)
          throw new Error(`${program} did not start on port ${port}: ${words.trim()}`);
        await sleep(20);
      }
    },
    kill: async () => {
      process.off('exit', atExit);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
