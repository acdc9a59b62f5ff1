import type { ChildProcess } from 'node:child_process';

/**
 * How a child ended, in words, once it has and its last output has arrived: "exit code 1",
 * "signal SIGKILL", or why it could not be started at all.
 */
export function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const end = (code: number | null, signal: string | null) =>
      resolve(signal ? `signal ${signal}` : `exit code ${code}`);
    if (child.exitCode !== null || child.signalCode !== null) end(child.exitCode, child.signalCode);
    child.once('error', (error) => resolve(error.message));
    child.once('close', end);
  });
}
