import type { Db } from '../../db/knex.js';
import { isForeignKey, violatedIndex } from '../../db/query.js';
import { conflict, invalid } from '../../errors/index.js';
import type { Control } from './control.js';
import { copyControls } from './control-copier.js';
import {
  controlToRow,
  rowToCatalog,
  rowToControl,
  type CatalogRow,
  type ControlRow,
} from './control-row.js';
import type { ControlRepository } from './ports.js';

export function createControlRepository(db: Db): ControlRepository {
  const table = () => db<ControlRow>('controls');
  return {
    find: async (id) => (await table().where({ id }).whereNull('deleted_at')).map(rowToControl)[0],
    lockCatalog: async (id) =>
      (await db<CatalogRow>('catalogs').where({ id }).whereNull('deleted_at').forNoKeyUpdate()).map(
        rowToCatalog,
      )[0],
    listByCatalog: async (catalogId) =>
      (
        await table()
          .where({ catalog_id: catalogId })
          .whereNull('deleted_at')
          .orderBy(['name', 'id'])
      ).map(rowToControl),
    guaranteeIds: async (catalogId) => {
      const rows = await table().where({ catalog_id: catalogId }).select('guarantee_id');
      return new Set(rows.map(({ guarantee_id }) => guarantee_id));
    },
    async nextPosition(catalogId) {
      const [last] = await db('controls').where({ catalog_id: catalogId }).max('position as last');
      return Number(last?.['last'] ?? -1) + 1;
    },
    hasResults: async (id) =>
      (await db('groups').where({ control_id: id }).select('id').limit(1)).length > 0,
    async delete(id) {
      await table().where({ id }).delete();
    },
    deletable: async (catalogId) =>
      (
        await db('groups')
          .join('controls', 'controls.id', 'groups.control_id')
          .where('controls.catalog_id', catalogId)
          .select('groups.id')
          .limit(1)
      ).length === 0,
    async deleteAll(catalogId, keep) {
      const all = table().where({ catalog_id: catalogId });
      if (!keep) return void (await all.delete());
      const { at } = keep;
      await all.whereNull('deleted_at').update({ deleted_at: at, updated_at: at });
      await db.raw(
        `update schedules s set next_run_at = null
         from controls c where c.id = s.control_id and c.catalog_id = ?`,
        [catalogId],
      );
    },
    copyAll: (from, to) => copyControls(db, from, to),
    async stop(ids) {
      await db('schedules').whereIn('control_id', ids).update({ next_run_at: null });
    },
    async restart(id, now) {
      await db('schedules')
        .where({ control_id: id, enabled: true, next_run_at: null })
        .update({ next_run_at: now });
    },
    insert: (control) =>
      refusing(control, async () => {
        await db('controls').insert(controlToRow(control));
      }),
    update: (control) =>
      refusing(control, async () => {
        await db('controls').where({ id: control.id }).update(controlToRow(control));
      }),
    async ensureScopeSets(controlIds, newId) {
      const sets = controlIds.map((control_id) => ({ id: newId(), control_id }));
      await db.raw(
        `insert into scope_sets (id, control_id, scopes, scope_key)
         select made.id, made.control_id, '{}', '{}'
         from jsonb_to_recordset(?::jsonb) as made (id uuid, control_id uuid)
         where not exists (select from scope_sets ss where ss.control_id = made.control_id)`,
        [JSON.stringify(sets)],
      );
    },
  };
}

async function refusing({ name, code }: Control, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isForeignKey(error, 'controls_owner_id_fkey'))
      throw invalid([{ path: '/body/ownerId', message: 'is no user; choose one of GET /users' }]);
    const index = violatedIndex(error);
    if (index === 'controls_name_key')
      throw taken('name', `The catalog has a control "${name}" already; choose another name.`);
    if (index === 'controls_code_key')
      throw taken('code', `The catalog has a control ${code} already; choose another code.`);
    throw error;
  }
}

const taken = (field: string, detail: string) =>
  conflict('control-exists', detail, [
    { path: `/body/${field}`, message: 'is taken in this catalog, whatever its case' },
  ]);
