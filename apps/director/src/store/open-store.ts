import { ConfigError } from '@status/governify-service';
import { openPostgresStore } from './postgres/open-postgres-store.js';
import type { Store } from './store.js';

export interface OpenOptions {
  /** How long a server that is not there yet is waited for, in milliseconds. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Hears of connections that fail while the store is open. */
  onFault?: (fault: string) => void;
}

/**
 * The store on PostgreSQL.
 * @throws ConfigError when nothing is named; StoreRefused when it cannot be used
 */
export async function openStore(env: NodeJS.ProcessEnv, options: OpenOptions): Promise<Store> {
  const url = env['DATABASE_URL'];
  if (url) return openPostgresStore(url, options);
  throw new ConfigError('DATABASE_URL is missing: give the address of a PostgreSQL database.');
}
