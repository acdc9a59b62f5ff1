import type { Db } from '../../db/knex.js';
import type { CalculationInput, Job, JobStore, KnownSlot } from './job.js';

interface Row {
  id: string;
  type: Job['type'];
  status: Job['status'];
  total: number;
  done: number;
  result: Record<string, number> | null;
  error: string | null;
  input: CalculationInput;
  created_by: string;
  created_at: Date;
  finished_at: Date | null;
}

export const createJobRepository = (db: Db): JobStore => ({
  async insert(id: string, input: CalculationInput, total: number, createdBy: string) {
    await db('jobs').insert({
      id,
      type: 'point-calculation',
      status: total === 0 ? 'done' : 'running',
      total,
      input: JSON.stringify(input),
      created_by: createdBy,
      finished_at: total === 0 ? new Date() : null,
    });
  },

  async get(id: string): Promise<Job | undefined> {
    const row = await db<Row>('jobs').where({ id }).first();
    if (!row) return undefined;
    const counts: { status: string; n: number }[] = await db('groups')
      .where({ job_id: id })
      .groupBy('status')
      .select('status', db.raw('count(*)::int as n'));
    const ended = counts.filter(({ status }) => ['done', 'failed', 'timed-out'].includes(status));
    return {
      id: row.id,
      type: row.type,
      status: row.status,
      done: row.done + ended.reduce((sum, { n }) => sum + n, 0),
      total: row.total,
      result: row.result ?? Object.fromEntries(ended.map(({ status, n }) => [status, n])),
      error: row.error,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
    };
  },

  /** Ends the job when none of its runs is open. @returns whether this call ended it */
  async endIfDone(id: string): Promise<boolean> {
    const ended = await db('jobs')
      .where({ id, status: 'running' })
      .whereNotExists(
        db('groups').where('job_id', id).whereIn('status', ['queued', 'running', 'evaluating']),
      )
      .update({ status: 'done', finished_at: new Date() });
    return ended > 0;
  },

  /** Locks the job, so that its last two runs, ending at once, do not overlook each other. */
  async lock(id: string): Promise<void> {
    await db('jobs').where({ id }).forUpdate().first('id');
  },

  /** Slots of a catalog's controls that have a verdict already, as control, scope, start. */
  async knownSlots(catalogId: string, from: string, to: string) {
    return db('slots')
      .where({ catalog_id: catalogId })
      .where('period_from', '>=', from)
      .where('period_from', '<', to)
      .whereNot('verdict', 'error')
      .select<KnownSlot[]>('control_id', 'scope_key', 'period_from');
  },
});
