import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 90_000;
const ROOT = new URL('../../..', import.meta.url);

export interface Program {
  /** Below the work tree: TypeScript runs from its source. */
  entry: string;
  env: Record<string, string>;
  readyUrl: string;
}

/** One of our services as a process of its own, that can be stopped and started. */
export function createProgram({ entry, env, readyUrl }: Program) {
  let child: ChildProcess | undefined;
  let output = '';
  const kill = () => child?.kill('SIGKILL');
  process.once('exit', kill);
  return {
    async start(): Promise<void> {
      const loader = entry.endsWith('.ts')
        ? ['--conditions=@status/source', '--import', 'tsx']
        : [];
      const started = spawn(process.execPath, [...loader, entry], {
        cwd: ROOT,
        env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000)));
      const end = Date.now() + READY_WITHIN_MS;
      while (!(await answers(readyUrl))) {
        if (started.exitCode !== null || Date.now() > end)
          throw new Error(`${entry} did not start:\n${output}`);
        await sleep(50);
      }
    },
    /** As a power failure does. */
    async stop(): Promise<void> {
      const stopping = child;
      child = undefined;
      if (!stopping || stopping.exitCode !== null || stopping.signalCode !== null) return;
      const ended = once(stopping, 'exit');
      stopping.kill('SIGKILL');
      await ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
