import { containing, violatedIndex } from '../../db/query.js';
import type { Db } from '../../db/knex.js';
import { conflict } from '../../errors/index.js';
import type { Scope, ScopeFields, ScopeRepository, ScopeView } from './scope.js';

interface Row {
  id: string;
  name: string;
  description: string | null;
  type: Scope['type'];
  default: string | null;
  values: string[];
  created_at: Date;
  usage_count: number;
}

const SELECT = `
  select s.id, s.name, s.description, s.type, s."default", s."values", s.created_at,
    (select count(*)::int from scope_sets ss where ss.scopes \\? s.name) as usage_count
  from scopes s`;

export function createScopeRepository(db: Db): ScopeRepository {
  const select = async (rest: string, bindings: unknown[]): Promise<ScopeView[]> =>
    (await db.raw(`${SELECT} ${rest}`, bindings as never)).rows.map(toView);
  return {
    list: ({ q, after, limit }) => {
      const where = ['true'];
      const bindings: unknown[] = [];
      if (q !== undefined) {
        where.push('s.name ilike ?');
        bindings.push(containing(q));
      }
      if (after) {
        where.push('(s.name, s.id) > (?, ?::uuid)');
        bindings.push(after.name, after.id);
      }
      return select(`where ${where.join(' and ')} order by s.name, s.id limit ?`, [
        ...bindings,
        limit,
      ]);
    },
    find: async (id) => (await select('where s.id = ?', [id]))[0],
    findByNames: (names) => select('where s.name = any(?::text[])', [[...names]]),
    holdByNames: (names) => select('where s.name = any(?::text[]) for share of s', [[...names]]),
    insert: (scope) =>
      refusingTakenNames(scope.name, async () => {
        await db('scopes').insert({
          id: scope.id,
          created_at: scope.createdAt,
          ...toRow(scope),
        });
      }),
    update: (id, fields) =>
      refusingTakenNames(fields.name, async () => {
        await db('scopes').where({ id }).update(toRow(fields));
      }),
    delete: async (id) => {
      await db('scopes').where({ id }).delete();
    },
    async controlsUsing(name, limit) {
      const { rows } = await db.raw(
        `select distinct c.name from scope_sets ss join controls c on c.id = ss.control_id
         where ss.scopes \\? ? order by c.name limit ?`,
        [name, limit],
      );
      return rows.map((row: { name: string }) => row.name);
    },
    async valuesInUse(name) {
      const { rows } = await db.raw(
        'select distinct ss.scopes ->> ? as value from scope_sets ss where ss.scopes \\? ?',
        [name, name],
      );
      return rows.map((row: { value: string }) => row.value);
    },
    lock: async (id) => {
      await db('scopes').where({ id }).select('id').forUpdate();
    },
  };
}

async function refusingTakenNames(name: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedIndex(error) !== 'scopes_name_key') throw error;
    throw conflict('scope-exists', `There is a scope "${name}" already; choose another name.`, [
      { path: '/body/name', message: 'is taken, whatever its case; choose another' },
    ]);
  }
}

const toRow = (fields: ScopeFields) => ({
  name: fields.name,
  description: fields.description,
  type: fields.type,
  default: fields.default,
  values: JSON.stringify(fields.values),
});

const toView = (row: Row): ScopeView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  type: row.type,
  default: row.default,
  values: row.values,
  createdAt: row.created_at,
  usageCount: row.usage_count,
});
