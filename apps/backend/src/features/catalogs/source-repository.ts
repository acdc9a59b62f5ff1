import type { Db } from '../../db/knex.js';

/** What documents said of catalogs and controls that no column holds. */
export const createSourceRepository = (db: Db) => ({
  async copyCatalog(from: string, to: string): Promise<void> {
    await db.raw(
      `insert into catalog_sources (catalog_id, source)
       select ?, source from catalog_sources where catalog_id = ?`,
      [to, from],
    );
  },
});
