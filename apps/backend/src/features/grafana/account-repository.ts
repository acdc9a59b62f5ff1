import { inTransaction, type Db } from '../../db/knex.js';
import type { AccountRepository } from './ports.js';

/** How long a backend waits for another one that signs in. */
const LOCK_TIMEOUT = '30s';

export function createAccountRepository(db: Db): AccountRepository {
  return {
    find: async (url) => (await db('grafana_accounts').where({ url }).first())?.sealed_token,
    store: async (url, sealedToken) => {
      await db('grafana_accounts')
        .insert({ url, sealed_token: sealedToken, updated_at: db.fn.now() })
        .onConflict('url')
        .merge();
    },
    exclusively: (work) =>
      inTransaction(db, async (trx) => {
        await trx.raw(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
        await trx.raw(`select pg_advisory_xact_lock(hashtextextended('status.grafana', 0))`);
        return work(createAccountRepository(trx));
      }),
  };
}
