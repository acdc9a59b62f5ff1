import type { Db } from '../../db/knex.js';
import { objectiveOf, type ControlReader, type RunnableControl } from './control.js';
import { rowToCatalog, rowToControl, type CatalogRow, type ControlRow } from './control-row.js';

interface Row {
  control: Omit<ControlRow, 'finalized_at' | 'deleted_at' | 'created_at' | 'updated_at'> & {
    finalized_at: string | null;
    deleted_at: string | null;
    created_at: string;
    updated_at: string;
  };
  catalog: CatalogRow;
  target: RunnableControl['control']['target'];
  scope_sets: RunnableControl['scopeSets'];
}

const SELECT = `
  select to_jsonb(c) as control, to_jsonb(k) as catalog, coalesce(s.target, 'current') as target,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', ss.id, 'scopes', ss.scopes, 'scopeKey', ss.scope_key) order by ss.id), '[]')
     from scope_sets ss where ss.control_id = c.id) as scope_sets
  from controls c
  join catalogs k on k.id = c.catalog_id
  left join schedules s on s.control_id = c.id`;

export const createControlReader = (db: Db): ControlReader => ({
  async getRunnable(controlId) {
    const { rows } = await db.raw(`${SELECT} where c.id = ?`, [controlId]);
    return (rows as Row[]).map(toRunnable)[0];
  },
  async listRunnable(catalogId, controlIds) {
    const { rows } = await db.raw(
      `${SELECT} where c.catalog_id = ? and c.status = 'finalized' and c.deleted_at is null
         and (? or c.id = any(?::uuid[]))
       order by c.name, c.id`,
      [catalogId, controlIds === undefined, [...(controlIds ?? [])]],
    );
    return (rows as Row[]).map(toRunnable);
  },
  async listAgreed(catalogId) {
    const { rows } = await db.raw(
      `${SELECT} where c.catalog_id = ? and c.status = 'finalized' order by c.name, c.id`,
      [catalogId],
    );
    return (rows as Row[]).map(toRunnable);
  },
});

function toRunnable({ control: row, catalog, target, scope_sets }: Row): RunnableControl {
  // Dates inside JSON are texts.
  const control = rowToControl({
    ...row,
    finalized_at: row.finalized_at === null ? null : new Date(row.finalized_at),
    deleted_at: row.deleted_at === null ? null : new Date(row.deleted_at),
    created_at: new Date(row.created_at),
    updated_at: new Date(row.updated_at),
  });
  return {
    control: { ...control, objective: objectiveOf(control), target },
    catalog: rowToCatalog(catalog),
    scopeSets: scope_sets,
  };
}
