import type { Db } from '../../db/knex.js';
import type { Group, RunError } from './group.js';
import type { EventPublisher, VerdictKeeper } from './ports.js';
import type { Stores } from './stores.js';

export interface EndDeps {
  stores: Stores;
  verdicts: VerdictKeeper;
  events: EventPublisher;
  /** Told of every group of a job that ended. */
  jobs: { groupEnded(db: Db, jobId: string): Promise<void> };
}

/** Ends a run that has no verdict: its slot shows the error, which is neither a pass nor a fail. */
export async function endGroup(
  db: Db,
  deps: EndDeps,
  group: Group,
  end: { status: 'failed' | 'timed-out'; error: RunError },
): Promise<void> {
  await deps.stores(db).groups.update(group.id, {
    status: end.status,
    error: end.error,
    verdict: 'error',
    finishedAt: new Date(),
    leaseUntil: null,
  });
  await deps.verdicts.record(db, {
    group,
    verdict: 'error',
    value: null,
    reason: end.error.message,
    pointId: null,
  });
  if (group.jobId) await deps.jobs.groupEnded(db, group.jobId);
  await deps.events.publish(db, 'run.updated', {
    group: group.id,
    controlId: group.controlId,
    catalogId: group.catalogId,
    status: end.status,
    verdict: 'error',
  });
}
