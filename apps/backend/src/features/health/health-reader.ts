import type { Db } from '../../db/knex.js';
import type { Probe } from './health.js';

/** Does the database answer, and does it have the tables this version needs? */
export function createDatabaseProbe(db: Db): Probe {
  let migrated = false;
  return async () => {
    if (migrated) {
      await db.raw('select 1');
      return true;
    }
    const [, pending] = (await db.migrate.list()) as [unknown[], unknown[]];
    migrated = pending.length === 0;
    return migrated;
  };
}
