import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, markOf, type ProcessMark } from '../processes/process-identity.js';
import { StartError } from '../start-error.js';

/**
 * Makes this process the only launcher on a data folder. The lock of a launcher that is gone, or
 * whose number another program has by now, is taken over.
 * @returns what gives the lock back
 * @throws StartError when another launcher runs on the same folder
 */
export function lockHome(home: string, runFolder: string): () => void {
  const lock = join(runFolder, 'launcher.lock');
  const mine = join(runFolder, `launcher.${process.pid}.lock`);
  writeFileSync(mine, JSON.stringify(markOf(process.pid)));
  try {
    while (!linked(mine, lock)) {
      const holder = read(lock);
      if (holder && isAlive(holder))
        throw new StartError(
          `STATUS already runs on ${home} (process ${holder.pid}). Stop that one with Ctrl+C, or set STATUS_HOME to another folder and the STATUS_*_PORT variables to other ports.`,
        );
      discard(lock, mine);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

/** A link appears with its content at once, and for one process only. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of two launchers that find the same dead lock, only one moves it away; the other tries again. */
function discard(lock: string, mine: string): void {
  const grave = `${mine}.dead`;
  try {
    renameSync(lock, grave);
  } catch {
    return;
  }
  const moved = read(grave);
  if (moved && isAlive(moved)) linked(grave, lock); // it was taken over in between: put it back
  rmSync(grave, { force: true });
}

function read(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark;
  } catch {
    return undefined;
  }
}
