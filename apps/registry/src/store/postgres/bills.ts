import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { Bill, BillStore } from '../bill-store.js';

interface Row {
  agreement_id: string;
  period_from: string;
  document: Bill;
}

// xmax is 0 only in a row that was inserted; no row comes back where the stored bill is closed.
const PUT = `
  insert into bills (agreement_id, period_from, closed, document) values (?, ?, ?, ?)
  on conflict (agreement_id, period_from) do update
    set closed = excluded.closed, document = excluded.document
    where not bills.closed
  returning xmax = 0 as created`;

export function createBillStore(db: Knex): BillStore {
  const rows = () => db<Row>('bills');
  return {
    put: (bill) =>
      guardPostgres(async () => {
        const { rows } = await db.raw<{ rows: { created: boolean }[] }>(PUT, [
          bill.agreementId,
          bill.period.from,
          bill.state === 'closed',
          JSON.stringify(bill),
        ]);
        if (!rows[0]) return 'closed';
        return rows[0].created ? 'created' : 'changed';
      }, false),
    get: (agreementId, from) =>
      guardPostgres(async () => {
        const where = { agreement_id: agreementId, period_from: from };
        return (await rows().select('document').where(where).first())?.document;
      }),
    list: ({ agreementId, from, to, limit }) =>
      guardPostgres(async () => {
        const query = rows()
          .select('document')
          .where({ agreement_id: agreementId })
          .orderBy('period_from')
          .limit(limit);
        if (from !== undefined) void query.where('period_from', '>=', from);
        if (to !== undefined) void query.where('period_from', '<', to);
        return (await query).map(({ document }) => document);
      }),
    deleteOf: (agreementId) =>
      guardPostgres(() => rows().where({ agreement_id: agreementId }).delete(), false),
  };
}
