import type { Agreement } from '@status/guarantees';
import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { AgreementStore } from '../agreement-store.js';

interface Row {
  id: string;
  version: string;
  document: Agreement;
}

const TABLE = 'agreements';

export function createAgreementStore(db: Knex): AgreementStore {
  const rows = () => db<Row>(TABLE);
  return {
    insert: (document) =>
      guardPostgres(async () => {
        const { rowCount } = await db.raw<{ rowCount: number }>(
          'insert into agreements (id, version, document) values (?, 1, ?) on conflict do nothing',
          [document.id, JSON.stringify(document)],
        );
        return rowCount === 1;
      }, false),
    get: (id) =>
      guardPostgres(async () => {
        const row = await rows().select('document', 'version').where({ id }).first();
        return row && { document: row.document, version: Number(row.version) };
      }),
    list: ({ limit, after = '' }) =>
      guardPostgres(async () => {
        const found = await rows()
          .select('document')
          .where('id', '>', after)
          .orderBy('id')
          .limit(limit);
        return found.map(({ document }) => document);
      }),
    replace: (id, version, document) =>
      guardPostgres(async () => {
        const changed = await db(TABLE)
          .where({ id, version })
          .update({
            document: JSON.stringify(document),
            version: version + 1,
            updated_at: db.fn.now(),
          });
        return changed === 1;
      }, false),
    delete: (id) => guardPostgres(async () => (await rows().where({ id }).delete()) === 1, false),
    deleteAll: () => guardPostgres(() => rows().delete(), false),
  };
}
