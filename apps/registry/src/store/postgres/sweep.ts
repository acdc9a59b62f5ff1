import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';

const EVERY_MS = 60_000;
const AT_ONCE = 10_000;

/** Removes states whose time is over, at most once a minute. */
export function createSweep(db: Knex): () => Promise<void> {
  let next = 0;
  return async () => {
    if (Date.now() < next) return;
    next = Date.now() + EVERY_MS;
    await guardPostgres(() =>
      db.raw(
        'delete from states where key in (select key from states where expires_at <= now() limit ?)',
        [AT_ONCE],
      ),
    );
  };
}
