import type { GroupStatus } from './schemas';

const ENDED: ReadonlySet<GroupStatus> = new Set(['done', 'failed', 'timed-out']);

/** Has the run ended, whichever way? */
export const hasEnded = (status: GroupStatus): boolean => ENDED.has(status);

/** The steps of a run in order; `failed` and `timed-out` may follow any of them. */
export const runSteps = ['queued', 'running', 'evaluating', 'done'] as const;
