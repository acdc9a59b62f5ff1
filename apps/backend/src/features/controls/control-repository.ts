import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import { conflict } from '../../errors/index.js';
import type { Control } from './control.js';
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
    find: async (id) => (await table().where({ id })).map(rowToControl)[0],
    lockCatalog: async (id) =>
      (await db<CatalogRow>('catalogs').where({ id }).forNoKeyUpdate()).map(rowToCatalog)[0],
    listByCatalog: async (catalogId) =>
      (await table().where({ catalog_id: catalogId }).orderBy(['name', 'id'])).map(rowToControl),
    guaranteeIds: async (catalogId) => {
      const rows = await table().where({ catalog_id: catalogId }).select('guarantee_id');
      return new Set(rows.map(({ guarantee_id }) => guarantee_id));
    },
    insert: (control) =>
      refusingTakenNames(control, async () => {
        await db('controls').insert(controlToRow(control));
      }),
    update: (control) =>
      refusingTakenNames(control, async () => {
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

async function refusingTakenNames({ name }: Control, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedIndex(error) !== 'controls_name_key') throw error;
    throw conflict(
      'control-exists',
      `The catalog has a control "${name}" already; choose another name.`,
      [{ path: '/body/name', message: 'is taken in this catalog, whatever its case' }],
    );
  }
}
