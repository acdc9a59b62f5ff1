import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import { invalid, notFound } from '../../errors/index.js';
import type { Deletion, DeletionStore } from './deletion.js';

export interface DeletionDeps {
  db: Db;
  /** On the transaction they are to be part of. */
  deletions: (db: Db) => DeletionStore;
  events: { publish(db: Db, type: 'job.updated', data: object): Promise<void> };
  now: () => Date;
}

/** Runs whose computations one transaction deletes. */
const BATCH = 20;
/** How long one turn of the background task may last. */
const TURN_MS = 1_500;

/** Deletes computations and their evidence; points, runs, digests and the ledger stay. */
export const createDeletionService = (deps: DeletionDeps) => ({
  /**
   * Makes the job; `work` does it.
   * @returns the id of the job
   * @throws AppError 400 (a time to come), 404
   */
  async start(deletion: Deletion, by: string): Promise<string> {
    if (deletion.before > deps.now())
      throw invalid([
        { path: '/query/before', message: 'has not come yet; give an instant of the past' },
      ]);
    const id = newId();
    await inTransaction(deps.db, async (db) => {
      const deletions = deps.deletions(db);
      if (deletion.controlId && !(await deletions.controlExists(deletion.controlId)))
        throw notFound('control', deletion.controlId);
      await deletions.insertJob(id, deletion, await deletions.count(deletion), by);
    });
    return id;
  },

  /** Goes on with open jobs, in batches, for a while. Any process may; a job has one at a time. */
  async work(): Promise<void> {
    const until = performance.now() + TURN_MS;
    while (performance.now() < until) if (!(await oneBatch(deps))) return;
  },
});
export type DeletionService = ReturnType<typeof createDeletionService>;

const oneBatch = (deps: DeletionDeps): Promise<boolean> =>
  inTransaction(deps.db, async (db) => {
    const deletions = deps.deletions(db);
    const job = await deletions.lockJob();
    if (!job) return false;
    const deleted = await deletions.deleteSome(job, BATCH);
    await deletions.note(job, deleted);
    const ended = deleted.groups < BATCH;
    if (ended) await deletions.end(job.id);
    await deps.events.publish(db, 'job.updated', {
      job: job.id,
      status: ended ? 'done' : 'running',
    });
    return true;
  });
