import knex, { type Knex } from 'knex';
import { waitUntilThere } from '../wait-until-there.js';
import { isPassingAtStart } from './connection-fault.js';
import { migrate } from './migrate.js';

export interface PostgresStoreOptions {
  /** postgres://user:password@host:port/database */
  url: string;
  /** As the server shows it among its sessions. */
  applicationName: string;
  /** Migrations by name, run in this order. */
  migrations: Record<string, Knex.Migration>;
  /** Any number, the same in every process that migrates this database. */
  lock: number;
  /** Name of the setting that holds the address, for messages. */
  setting?: string;
  /** How long a server or database that is not there yet is waited for; 30 000 ms by default. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Hears of connections that fail while the store is open. */
  onFault?: (fault: string) => void;
}

/**
 * Opens a database and brings its tables up to date.
 * @throws StoreRefused when the database stays away or refuses the credentials
 */
export async function openPostgres(options: PostgresStoreOptions): Promise<Knex> {
  const { url, applicationName, setting = 'DATABASE_URL' } = options;
  const onFault = (fault: unknown) => options.onFault?.(String(fault));
  const db = knex({
    log: { warn: onFault, error: onFault, debug: () => undefined, deprecate: () => undefined },
    client: 'pg',
    connection: { connectionString: url, application_name: applicationName },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 10_000,
  });
  const { host, pathname } = new URL(url);
  try {
    await waitUntilThere(async () => void (await db.raw('select 1')), {
      what: `The database ${host}${pathname} (${setting})`,
      isPassing: isPassingAtStart,
      wordsOf: (error) => {
        const { message, code } = error as { message?: string; code?: string };
        return message || code || String(error);
      },
      ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
      ...(options.onWait ? { onWait: options.onWait } : {}),
    });
    await migrate(db, options.migrations, options.lock);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
