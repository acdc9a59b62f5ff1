import type { Group } from '@/lib/schemas';

/** Milliseconds from start to end; undefined while the run has not ended. */
export function durationOf(run: Pick<Group, 'startedAt' | 'finishedAt'>): number | undefined {
  if (!run.startedAt || !run.finishedAt) return undefined;
  return Math.max(0, Date.parse(run.finishedAt) - Date.parse(run.startedAt));
}
