import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end. @returns what it wrote to its output. Injected, so that tests need no Go. */
export type Run = (program: string, args: string[], options?: RunOptions) => Promise<string>;

const MAX_OUTPUT = 16 * 1024 * 1024;
const BUILD_WITHIN_MS = 1_200_000;

/** @throws Error with the last words of the program */
export const run: Run = async (program, args, { cwd, env = {} } = {}) => {
  try {
    const { stdout } = await execute(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      maxBuffer: MAX_OUTPUT,
      timeout: BUILD_WITHIN_MS,
    });
    return stdout;
  } catch (cause) {
    const { stderr, message } = cause as { stderr?: string; message: string };
    const words = stderr?.trim().split('\n').slice(-5).join('\n') || message;
    throw new Error(`${program} ${args.slice(0, 2).join(' ')}: ${words}`, { cause });
  }
};
