import { inTransaction, type Db } from '../../db/knex.js';
import { conflict, notFound } from '../../errors/index.js';
import type { EndDeps } from './end-group.js';
import { hasEnded, type Group } from './group.js';

/**
 * Ends a run that is not wanted any more. It says nothing about its slot, which stays what an
 * earlier run made of it; what its flow still posts is refused as to any run that has ended.
 * @throws AppError 404, 409 (it has ended)
 */
export const createCancelService =
  (deps: Omit<EndDeps, 'verdicts'> & { db: Db }) =>
  (id: string, by: string): Promise<Group> =>
    inTransaction(deps.db, async (db) => {
      const groups = deps.stores(db).groups;
      const group = await groups.lock(id);
      if (!group) throw notFound('computation group', id);
      if (hasEnded(group))
        throw conflict('group-closed', `The run has ended as ${group.status} and stays that.`);
      const change = {
        status: 'failed',
        error: { code: 'cancelled', message: `Cancelled by ${by}.`, node: null },
        finishedAt: new Date(),
        leaseUntil: null,
      } as const;
      await groups.update(id, change);
      if (group.jobId) await deps.jobs.groupEnded(db, group.jobId);
      await deps.events.publish(db, 'run.updated', {
        group: id,
        controlId: group.controlId,
        catalogId: group.catalogId,
        status: 'failed',
      });
      return { ...group, ...change };
    });
export type CancelService = ReturnType<typeof createCancelService>;
