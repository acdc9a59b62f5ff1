import { setTimeout as sleep } from 'node:timers/promises';
import { attachAudit, detachAudit } from './audit/audit-triggers.js';
import type { Db } from './knex.js';

const LOCK = 0x5354_4d47;

/**
 * Brings the schema up to date, one process at a time. knex marks its own lock in a table, where a
 * process that dies in a migration leaves it; the lock that counts here ends with its connection.
 */
export async function migrate(db: Db): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await db.migrate.forceFreeMigrationsLock();
    const [, pending] = (await db.migrate.list()) as [unknown[], unknown[]];
    if (pending.length > 0) await detachAudit(db);
    await db.migrate.latest();
    await attachAudit(db);
  });
}

/**
 * Waits for the database to take connections.
 * @throws Error with one sentence after `timeoutMs`, or at once when it refuses our credentials
 */
export async function waitForDatabase(db: Db, timeoutMs = 30_000): Promise<void> {
  for (const end = Date.now() + timeoutMs; ; await sleep(250)) {
    try {
      await db.raw('select 1');
      return;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const refused = code === '28P01' || code === '28000' || code === '3D000';
      if (refused || Date.now() > end)
        throw new Error(`The database at DATABASE_URL does not take us: ${message}`, {
          cause: error,
        });
    }
  }
}
