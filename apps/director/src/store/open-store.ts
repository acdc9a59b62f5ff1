import { ConfigError } from '@status/governify-service';
import { mongoUrlFrom } from '@status/service-stores';
import type { Store } from './store.js';

export interface OpenOptions {
  /** How long a server that is not there yet is waited for, in milliseconds. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Hears of connections that fail while the store is open. */
  onFault?: (fault: string) => void;
}

/**
 * The store on MongoDB where that is named (`MONGO_URL`, or Governify's variables), else on
 * PostgreSQL. Only the adapter in use is loaded.
 * @throws ConfigError when neither is named; StoreRefused when it cannot be used
 */
export async function openStore(env: NodeJS.ProcessEnv, options: OpenOptions): Promise<Store> {
  const mongo = mongoUrlFrom(env, 'director');
  if (mongo) {
    const { openMongoStore } = await import('./mongo/open-mongo-store.js');
    return openMongoStore(mongo, options);
  }
  const url = env['DATABASE_URL'];
  if (!url)
    throw new ConfigError(
      'No store is named: set DATABASE_URL to a PostgreSQL database or MONGO_URL to a MongoDB one.',
    );
  const { openPostgresStore } = await import('./postgres/open-postgres-store.js');
  return openPostgresStore(url, options);
}
