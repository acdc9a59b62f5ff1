import { guardPostgres, openPostgres } from '@status/service-stores';
import type { OpenOptions } from '../open-store.js';
import type { Store } from '../store.js';
import { createEventStore } from './events.js';
import { createHistoryStore } from './history.js';
import { createLeaseStore } from './leases.js';
import { MIGRATIONS } from './migrations.js';
import { createRunStore } from './runs.js';
import { createTaskStore } from './tasks.js';

/** Any number, the same in every process that migrates this database. */
const MIGRATION_LOCK = 4_201_718;

/** @throws StoreRefused when the database stays away or refuses the credentials */
export async function openPostgresStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const db = await openPostgres({
    ...options,
    url,
    applicationName: 'status-director',
    migrations: MIGRATIONS,
    lock: MIGRATION_LOCK,
  });
  return {
    history: createHistoryStore(db),
    events: createEventStore(db),
    tasks: createTaskStore(db),
    runs: createRunStore(db),
    leases: createLeaseStore(db),
    ping: () => guardPostgres(async () => void (await db.raw('select 1'))),
    close: () => db.destroy(),
  };
}
