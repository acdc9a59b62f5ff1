import type { Knex } from 'knex';
import type { Db } from '../../db/knex.js';
import type { Deletion, DeletionStore, OpenDeletion } from './deletion.js';

const TYPE = 'computation-deletion';

export const createDeletionRepository = (db: Db): DeletionStore => ({
  controlExists: async (id) => (await db('controls').where({ id }).first('id')) !== undefined,

  async count(deletion) {
    const [row] = await stored(db, deletion).count<{ count: number }[]>('* as count');
    return Number(row?.count ?? 0);
  },

  async insertJob(id, { before, controlId }, total, createdBy) {
    await db('jobs').insert({
      id,
      type: TYPE,
      status: total === 0 ? 'done' : 'running',
      total,
      input: JSON.stringify({ before, controlId }),
      result: JSON.stringify({ computations: 0 }),
      created_by: createdBy,
      finished_at: total === 0 ? new Date() : null,
    });
  },

  async lockJob() {
    const row = await db('jobs')
      .where({ type: TYPE })
      .whereIn('status', ['queued', 'running'])
      .orderBy('created_at')
      .forUpdate()
      .skipLocked()
      .first();
    return (
      row && {
        id: row.id,
        createdBy: row.created_by,
        before: new Date(row.input.before),
        controlId: row.input.controlId,
      }
    );
  },

  async deleteSome(job, limit) {
    const groups = await stored(db, job)
      .select('id', 'period_from')
      .orderBy([{ column: 'period_to' }, { column: 'id' }])
      .limit(limit)
      .forUpdate();
    let computations = 0;
    for (const { id, period_from } of groups) {
      const of = { group_id: id, period_from };
      await db.raw(
        `insert into pruned_groups (group_id, pruned_at, pruned_by, computations, digests,
           evidence_heads)
         select ?::uuid, now(), ?, count(*), coalesce(array_agg(digest order by ordinal), '{}'),
           coalesce(array_agg(evidence_head order by ordinal), '{}')
         from computations where group_id = ? and period_from = ?`,
        [id, job.createdBy, id, period_from],
      );
      computations += await db('computations').where(of).delete();
      await db('groups').where({ id }).update({ pruned_at: new Date() });
    }
    return { groups: groups.length, computations };
  },

  async note({ id }, { groups, computations }) {
    await db.raw(
      `update jobs set done = done + ?, result = jsonb_build_object('computations',
         coalesce((result ->> 'computations')::int, 0) + ?::int) where id = ?`,
      [groups, computations, id],
    );
  },

  async end(id) {
    await db('jobs').where({ id }).update({ status: 'done', finished_at: new Date() });
  },
});

/** Runs that ended, with their computations still there. */
function stored(db: Db, { before, controlId }: Deletion | OpenDeletion): Knex.QueryBuilder {
  const query = db('groups')
    .where('received', '>', 0)
    .whereNull('pruned_at')
    .whereRaw("status in ('done', 'failed', 'timed-out')")
    .where('period_to', '<=', before);
  if (controlId) void query.where('control_id', controlId);
  return query;
}
