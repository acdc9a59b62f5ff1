import { inTransaction, type Db } from '../../db/knex.js';
import type { Queue } from '../../queue/queue.js';
import { endGroup, type EndDeps } from './end-group.js';
import { afterSilence, type Group } from './group.js';

export interface WatchDeps extends EndDeps {
  db: Db;
  queue: Queue;
  runs: { leaseMs: number };
}

const BATCH = 50;

/**
 * Takes over groups that nobody reported on within their lease, whoever owned them: the process may
 * be dead, the flow runtime restarted, the job lost. Every wait therefore ends.
 * @returns how many it took over
 */
export const createWatchService = (deps: WatchDeps) => ({
  sweep: (now = new Date()): Promise<number> =>
    inTransaction(deps.db, async (db) => {
      const silent = await deps.stores(db).groups.lockSilent(now, BATCH);
      for (const group of silent) await takeOver(db, deps, group, now);
      return silent.length;
    }),
});

async function takeOver(db: Db, deps: WatchDeps, group: Group, now: Date): Promise<void> {
  const what = afterSilence(group, now);
  if (what === 'time-out') return endGroup(db, deps, group, timeOut(group));
  const groups = deps.stores(db).groups;
  const leaseUntil = new Date(now.getTime() + deps.runs.leaseMs);
  if (what === 'evaluate') {
    await groups.update(group.id, { leaseUntil });
    await deps.queue.send(db, 'evaluate-group', { group: group.id });
  } else {
    await groups.update(group.id, { status: 'queued', leaseUntil });
    await deps.queue.send(db, 'run-group', { group: group.id });
  }
}

/** A flow that took the run and fell silent timed out; one that was never reached failed. */
function timeOut(group: Group): Parameters<typeof endGroup>[3] {
  if (group.status === 'evaluating')
    return {
      status: 'failed',
      error: group.error ?? {
        code: 'registry-unavailable',
        message: 'The registry did not evaluate the results in time. Run the control again.',
      },
    };
  if (group.status === 'queued' && group.error) return { status: 'failed', error: group.error };
  return {
    status: 'timed-out',
    error: {
      code: 'run-timed-out',
      message: `The flow took the run and sent no end of it until ${group.deadlineAt?.toISOString()}.`,
    },
  };
}
