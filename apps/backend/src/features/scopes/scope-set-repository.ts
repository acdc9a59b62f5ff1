import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import { conflict } from '../../errors/index.js';
import { MAX_SCOPE_SETS, type ScopeSet, type ScopeSetRepository } from './scope-set.js';

interface Row {
  id: string;
  control_id: string;
  scopes: Record<string, string>;
  scope_key: string;
  created_at: Date;
}

export function createScopeSetRepository(db: Db): ScopeSetRepository {
  const table = () => db<Row>('scope_sets');
  return {
    async list({ controlId, after, limit }) {
      const query = table().orderBy('id').limit(limit);
      if (controlId !== undefined) void query.where('control_id', controlId);
      if (after) void query.where('id', '>', after.id);
      return (await query).map(toScopeSet);
    },
    find: async (id) => (await table().where({ id })).map(toScopeSet)[0],
    ofControl: async (controlId) =>
      (await table().where({ control_id: controlId }).orderBy('id').limit(MAX_SCOPE_SETS)).map(
        toScopeSet,
      ),
    controlExists: async (controlId) =>
      (await db('controls').where({ id: controlId, deleted_at: null }).select('id')).length > 0,
    lockControl: async (controlId) =>
      (
        await db('controls')
          .where({ id: controlId, deleted_at: null })
          .select('id')
          .forNoKeyUpdate()
      ).length > 0,
    insert: (set) =>
      refusingDuplicates(async () => {
        await db('scope_sets').insert({ ...toRow(set), created_at: set.createdAt });
      }),
    update: (set) =>
      refusingDuplicates(async () => {
        await db('scope_sets').where({ id: set.id }).update(toRow(set));
      }),
    delete: async (id) => (await table().where({ id }).delete()) > 0,
  };
}

async function refusingDuplicates(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedIndex(error) !== 'scope_sets_control_id_scope_key_key') throw error;
    throw conflict(
      'scope-set-exists',
      'The control is computed for this combination already; change a value.',
      [{ path: '/body/scopes', message: 'is a combination the control has already' }],
    );
  }
}

const toRow = (set: ScopeSet) => ({
  id: set.id,
  control_id: set.controlId,
  scopes: JSON.stringify(set.scopes),
  scope_key: set.scopeKey,
});

const toScopeSet = (row: Row): ScopeSet => ({
  id: row.id,
  controlId: row.control_id,
  scopes: row.scopes,
  scopeKey: row.scope_key,
  createdAt: row.created_at,
});
