import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells one process from every other that had or will have the same number: when it was started
 * (on Linux field 22 of /proc/PID/stat, in ticks since boot, with the id of the boot).
 * @returns undefined when there is no such process
 */
export function processIdentity(pid: number): string | undefined {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name stands in brackets and may itself hold blanks and brackets.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined; // ended, not yet collected by its parent
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}:${fields[18]}`;
}

const fromPs = (pid: number) =>
  execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim() || undefined;

/** A process number together with what proves that it is still the same process. */
export interface ProcessMark {
  pid: number;
  identity: string;
}

export function markOf(pid: number): ProcessMark | undefined {
  const identity = processIdentity(pid);
  return identity === undefined ? undefined : { pid, identity };
}

export const isAlive = ({ pid, identity }: ProcessMark): boolean =>
  processIdentity(pid) === identity;
