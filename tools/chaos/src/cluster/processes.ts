import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessOptions {
  name: string;
  /** Program and its words, for Node.js. */
  args: string[];
  environment: Record<string, string>;
  /** Answers 200 when the process is ready; absent: a line of its log says so. */
  readyUrl?: string;
  readyLine?: string;
}

export interface Process {
  name: string;
  /** Starts it and waits until it is ready. @throws Error with the end of its log */
  start(): Promise<void>;
  /** kill -9, and waits for its end. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const KEPT = 4_000;

/** A process of this run, that can die and be started again. */
export function defineProcess(options: ProcessOptions): Process {
  const { name, args, environment, readyUrl, readyLine = '' } = options;
  let child: ChildProcess | undefined;
  let log = '';

  const isReady = async () =>
    readyUrl === undefined
      ? log.includes(readyLine)
      : ((await fetch(readyUrl).catch(() => undefined))?.ok ?? false);

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  // A run that dies must leave none of them behind.
  process.once('exit', () => child?.kill('SIGKILL'));
  return {
    name,
    async start() {
      log = '';
      child = spawn(process.execPath, args, {
        env: { PATH: process.env['PATH'] ?? '', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-KEPT)));
      for (const until = Date.now() + READY_WITHIN_MS; !(await isReady()); await sleep(50))
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(`${name} did not start. It said:\n${log}`);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
