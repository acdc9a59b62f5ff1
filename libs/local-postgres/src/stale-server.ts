import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunAs } from './initialise.js';

const run = promisify(execFile);

/**
 * Stops the server that an earlier, killed owner left running on this folder. The process id in
 * `postmaster.pid` may have been given to another program since, so its command line decides.
 */
export async function stopServerLeftOn(dataDir: string, pgCtl: string, as: RunAs): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!commandLine(pid).includes(dataDir)) return; // the server itself clears a stale file
  await run(pgCtl, ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '30'], as).catch(
    () => undefined, // it ended by itself in between
  );
}

function commandLine(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
          stdio: ['ignore', 'pipe', 'ignore'],
        }).toString();
  } catch {
    return ''; // no such process
  }
}
