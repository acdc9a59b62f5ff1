import type { Db } from '../../db/knex.js';
import type { FlowTestState, FlowTestStore } from './ports.js';

export const createFlowTestRepository = (db: Db): FlowTestStore => ({
  open: async (id, flowId, now) => {
    await db('flow_tests').insert({ id, flow_id: flowId, created_at: now });
  },
  async append(id, { computations, done, error }) {
    const { rows } = await db.raw(
      `update flow_tests set computations = computations || ?::jsonb, done = ?, error = ?::jsonb
       where id = ? and not done returning id`,
      [JSON.stringify(computations), done, error && JSON.stringify(error), id],
    );
    if (rows.length > 0) return true;
    return (await db('flow_tests').where({ id }).first('id')) ? false : undefined;
  },
  async read(id) {
    const row = await db('flow_tests').where({ id }).first(['done', 'error']);
    if (!row) return undefined;
    // The rows can be many: they are read once, when they are all there.
    const full = row.done ? await db('flow_tests').where({ id }).first('computations') : undefined;
    return {
      done: row.done,
      error: row.error,
      computations: full?.computations ?? [],
    } as FlowTestState;
  },
  close: async (id, before) => {
    await db('flow_tests').where({ id }).orWhere('created_at', '<', before).delete();
  },
});
