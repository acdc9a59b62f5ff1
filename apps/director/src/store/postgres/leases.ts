import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { LeaseStore } from '../store.js';

export const createLeaseStore = (db: Knex): LeaseStore => ({
  claim: ({ name, owner, until, now }) =>
    guardPostgres(async () => {
      const { rowCount } = await db.raw<{ rowCount: number }>(
        `insert into leases as l (name, owner, until) values (:name, :owner, :until)
         on conflict (name) do update set owner = excluded.owner, until = excluded.until
         where l.owner = excluded.owner or l.until <= :now`,
        { name, owner, until, now },
      );
      return rowCount === 1;
    }),
  release: (name, owner) =>
    guardPostgres(async () => void (await db('leases').where({ name, owner }).delete())),
});
