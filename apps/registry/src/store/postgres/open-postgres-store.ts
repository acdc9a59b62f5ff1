import { setTimeout as sleep } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { ConfigError } from '@status/governify-service';
import type { Store } from '../store.js';
import { createAgreementStore } from './agreements.js';
import { isPassingAtStart } from './connection-fault.js';
import { guarded } from './guard.js';
import { migrationSource } from './migrations.js';
import { createStateStore } from './states.js';

const PAUSE_MS = 500;
/** Any number, the same in every process that migrates this database. */
const MIGRATION_LOCK = 4_201_717;

export interface OpenOptions {
  url: string;
  /** How long a server or database that is not there yet is waited for, in milliseconds. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Hears of connections that fail while the store is open. */
  onFault?: (fault: string) => void;
}

/**
 * Opens the store on PostgreSQL and brings its tables up to date.
 * @throws ConfigError when the database stays away or refuses the credentials
 */
export async function openPostgresStore(options: OpenOptions): Promise<Store> {
  const onFault = (fault: unknown) => options.onFault?.(String(fault));
  const db = knex({
    log: { warn: onFault, error: onFault, debug: () => undefined, deprecate: () => undefined },
    client: 'pg',
    connection: { connectionString: options.url, application_name: 'status-registry' },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 10_000,
    migrations: { migrationSource },
  });
  try {
    await reach(db, options);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    agreements: createAgreementStore(db),
    states: createStateStore(db),
    ping: () => guarded(async () => void (await db.raw('select 1'))),
    close: () => db.destroy(),
  };
}

async function reach(db: Knex, { url, waitMs = 30_000, onWait }: OpenOptions): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      await db.raw('select 1');
      return;
    } catch (cause) {
      const { host, pathname } = new URL(url);
      const fault = (cause as Error).message || (cause as { code?: string }).code;
      if (!isPassingAtStart(cause) || Date.now() > until)
        throw new ConfigError(
          `The database ${host}${pathname} (DATABASE_URL) cannot be used: ${fault}`,
          { cause },
        );
      onWait?.(String(fault));
      await sleep(PAUSE_MS);
    }
  }
}

/**
 * The advisory lock lets one process migrate at a time and, unlike the migrator's own lock table,
 * dies with its holder; so that table is cleared under it.
 */
async function migrate(db: Knex): Promise<void> {
  const connection: unknown = await db.client.acquireConnection();
  try {
    await db.raw('select pg_advisory_lock(?)', [MIGRATION_LOCK]).connection(connection);
    await db.migrate.forceFreeMigrationsLock();
    await db.migrate.latest();
    await db.raw('select pg_advisory_unlock(?)', [MIGRATION_LOCK]).connection(connection);
  } finally {
    await db.client.releaseConnection(connection);
  }
}
