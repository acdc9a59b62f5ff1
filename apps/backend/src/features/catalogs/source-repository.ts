import type { Db } from '../../db/knex.js';
import type { SourceRepository } from './ports.js';

export const createSourceRepository = (db: Db): SourceRepository => ({
  async copyCatalog(from, to) {
    await db.raw(
      `insert into catalog_sources (catalog_id, source)
       select ?, source from catalog_sources where catalog_id = ?`,
      [to, from],
    );
  },
  find: async (catalogId) =>
    (await db('catalog_sources').where({ catalog_id: catalogId }).first('source'))?.source ?? null,
  async save(catalogId, source) {
    await db('catalog_sources').insert({ catalog_id: catalogId, source: JSON.stringify(source) });
  },
});
