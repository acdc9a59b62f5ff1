import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessMark } from './process-identity.js';

/** How long a process may take to finish what is in flight. */
const GRACE_MS = 15_000;

/**
 * Asks a process to end, and ends it and its process group when it has not done so in time.
 * Works for processes of an earlier launcher too, whose exit nobody reports.
 */
export async function stopProcess(
  mark: ProcessMark,
  politely: NodeJS.Signals = 'SIGTERM',
  graceMs = GRACE_MS,
): Promise<void> {
  signal(mark.pid, politely);
  const until = Date.now() + graceMs;
  while (isAlive(mark)) {
    if (Date.now() > until) signal(-mark.pid, 'SIGKILL');
    await sleep(25);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}
