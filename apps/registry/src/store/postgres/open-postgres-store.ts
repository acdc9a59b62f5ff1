import { guardPostgres, openPostgres } from '@status/service-stores';
import type { Store } from '../store.js';
import { createAgreementStore } from './agreements.js';
import { createBillStore } from './bills.js';
import { MIGRATIONS } from './migrations.js';
import { createOverrideStore } from './overrides.js';
import { createStateStore } from './states.js';
import { createTemplateStore } from './templates.js';

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
 * @throws StoreRefused when the database stays away or refuses the credentials
 */
export async function openPostgresStore(options: OpenOptions): Promise<Store> {
  const db = await openPostgres({
    ...options,
    applicationName: 'status-registry',
    migrations: MIGRATIONS,
    lock: MIGRATION_LOCK,
  });
  return {
    agreements: createAgreementStore(db),
    states: createStateStore(db),
    templates: createTemplateStore(db),
    bills: createBillStore(db),
    overrides: createOverrideStore(db),
    ping: () => guardPostgres(async () => void (await db.raw('select 1'))),
    close: () => db.destroy(),
  };
}
