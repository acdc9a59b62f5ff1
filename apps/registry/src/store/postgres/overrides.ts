import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import { overrideKey } from '../override-key.js';
import { MAX_OVERRIDES, type Override, type OverrideStore } from '../override-store.js';

interface Row {
  key: string;
  agreement_id: string;
  guarantee_id: string;
  document: Override;
}

export function createOverrideStore(db: Knex): OverrideStore {
  const rows = () => db<Row>('overrides');
  return {
    insert: (override) =>
      guardPostgres(async () => {
        const { rowCount } = await db.raw<{ rowCount: number }>(
          `insert into overrides (key, agreement_id, guarantee_id, period_from, document)
           values (?, ?, ?, ?, ?) on conflict do nothing`,
          [
            overrideKey(override),
            override.agreementId,
            override.guaranteeId,
            override.period.from,
            JSON.stringify(override),
          ],
        );
        return rowCount === 1;
      }, false),
    list: ({ agreementId, guaranteeId, limit = MAX_OVERRIDES }) =>
      guardPostgres(async () => {
        const found = await rows()
          .select('document')
          .where({
            agreement_id: agreementId,
            ...(guaranteeId === undefined ? {} : { guarantee_id: guaranteeId }),
          })
          .orderBy(['guarantee_id', 'period_from', 'key'])
          .limit(limit);
        return found.map(({ document }) => document);
      }),
    delete: (identity) =>
      guardPostgres(
        async () =>
          (await rows()
            .where({ key: overrideKey(identity) })
            .delete()) === 1,
        false,
      ),
    deleteOf: (agreementId) =>
      guardPostgres(() => rows().where({ agreement_id: agreementId }).delete(), false),
  };
}
