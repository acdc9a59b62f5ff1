import type { Db } from '../../db/knex.js';
import { containing, isForeignKey, violatedIndex } from '../../db/query.js';
import { conflict, invalid } from '../../errors/index.js';
import type { Catalog } from './catalog.js';
import type { CatalogRepository, CountedCatalog } from './ports.js';

interface Row {
  id: string;
  name: string;
  description: string | null;
  framework: string | null;
  framework_version: string | null;
  start_date: string;
  end_date: string | null;
  time_zone: string;
  status: Catalog['status'];
  agreement_id: string;
  family_id: string | null;
  previous_id: string | null;
  owner_id: string | null;
  tags: string[];
  revision: number;
  created_by: string;
  finalized_at: Date | null;
  deleted_at: Date | null;
  created_at: Date;
  updated_at: Date;
  control_count: number;
}

export function createCatalogRepository(db: Db): CatalogRepository {
  const select = () =>
    db<Row>('catalogs').select<Row[]>(
      'catalogs.*',
      db.raw(
        '(select count(*)::int from controls c where c.catalog_id = catalogs.id and c.deleted_at is null) as control_count',
      ),
    );
  const live = () => select().whereNull('catalogs.deleted_at');
  return {
    async list({ status, framework, q, sort, limit }) {
      const column = sort.field === 'name' ? 'catalogs.name' : 'catalogs.created_at';
      const direction = sort.descending ? 'desc' : 'asc';
      const query = live()
        .orderBy([
          { column, order: direction },
          { column: 'catalogs.id', order: direction },
        ])
        .limit(limit);
      if (status !== undefined) void query.where('catalogs.status', status);
      if (framework !== undefined) void query.where('catalogs.framework', framework);
      if (q !== undefined) void query.where('catalogs.name', 'ilike', containing(q));
      if (sort.after)
        void query.whereRaw(
          `(${column}, catalogs.id) ${sort.descending ? '<' : '>'} (?, ?::uuid)`,
          [sort.after.value, sort.after.id],
        );
      return (await query).map(toCatalog);
    },
    find: async (id) => (await live().where('catalogs.id', id)).map(toCatalog)[0],
    lock: async (id) => (await live().where('catalogs.id', id).forNoKeyUpdate()).map(toCatalog)[0],
    async delete(id) {
      await db('catalogs').where({ id }).delete();
    },
    async isTaken(name, frameworkVersion) {
      const { rows } = await db.raw(
        `select from catalogs where lower(name) = lower(?)
         and coalesce(framework_version, '') = ? and deleted_at is null`,
        [name, frameworkVersion ?? ''],
      );
      return rows.length > 0;
    },
    familySize: async (familyId) => {
      const [row] = await db('catalogs')
        .where({ id: familyId })
        .orWhere({ family_id: familyId })
        .count('* as versions');
      return Number(row?.['versions']);
    },
    insert: (catalog) =>
      refusingTakenNames(catalog, async () => {
        await db('catalogs').insert(toRow(catalog));
      }),
    update: (catalog) =>
      refusingTakenNames(catalog, async () => {
        await db('catalogs').where({ id: catalog.id }).update(toRow(catalog));
      }),
  };
}

async function refusingTakenNames(catalog: Catalog, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isForeignKey(error, 'catalogs_owner_id_fkey'))
      throw invalid([{ path: '/body/ownerId', message: 'is no user; choose one of GET /users' }]);
    if (violatedIndex(error) !== 'catalogs_name_key') throw error;
    const { name, frameworkVersion } = catalog;
    throw conflict(
      'catalog-exists',
      `There is a catalog "${name}" ${frameworkVersion === null ? 'without framework version' : `of version ${frameworkVersion}`} already; choose another name or version.`,
      [{ path: '/body/name', message: 'is taken in this framework version, whatever its case' }],
    );
  }
}

const toRow = (catalog: Catalog) => ({
  id: catalog.id,
  name: catalog.name,
  description: catalog.description,
  framework: catalog.framework,
  framework_version: catalog.frameworkVersion,
  start_date: catalog.startDate,
  end_date: catalog.endDate,
  time_zone: catalog.timeZone,
  status: catalog.status,
  agreement_id: catalog.agreementId,
  family_id: catalog.familyId === catalog.id ? null : catalog.familyId,
  previous_id: catalog.previousId,
  owner_id: catalog.ownerId,
  tags: JSON.stringify(catalog.tags),
  revision: catalog.revision,
  created_by: catalog.createdBy,
  finalized_at: catalog.finalizedAt,
  deleted_at: catalog.deletedAt,
  created_at: catalog.createdAt,
  updated_at: catalog.updatedAt,
});

const toCatalog = (row: Row): CountedCatalog => ({
  id: row.id,
  name: row.name,
  description: row.description,
  framework: row.framework,
  frameworkVersion: row.framework_version,
  startDate: row.start_date,
  endDate: row.end_date,
  timeZone: row.time_zone,
  status: row.status,
  agreementId: row.agreement_id,
  familyId: row.family_id ?? row.id,
  previousId: row.previous_id,
  ownerId: row.owner_id,
  tags: row.tags,
  revision: row.revision,
  createdBy: row.created_by,
  finalizedAt: row.finalized_at,
  deletedAt: row.deleted_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  controlCount: row.control_count,
});
