import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface CommandOptions {
  cwd: string;
  environment?: NodeJS.ProcessEnv;
  /** Ends the command, and everything it started, after this time. */
  timeoutMs?: number;
  /** Hears each line as it comes. */
  onLine?: (line: string) => void;
}

export interface Outcome {
  ok: boolean;
  /** All it wrote. */
  output: string;
}

/** Runs a program without a terminal and without input, to its end or its time limit. */
export async function runCommand(
  [program = '', ...args]: readonly string[],
  { cwd, environment = process.env, timeoutMs, onLine }: CommandOptions,
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, for the time limit and Ctrl+C to end all of it
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It ended in between.
    }
  };
  const late =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          lines.push(`Ended after ${timeoutMs / 1000} s without a result.`);
          kill();
        }, timeoutMs);
  process.once('exit', kill);
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  clearTimeout(late);
  process.off('exit', kill);
  return { ok, output: lines.join('\n') };
}
