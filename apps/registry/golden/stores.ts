import { startLocalMongo } from '@status/local-mongo';
import { startTemporaryPostgres } from '@status/local-postgres';
import { openMongoStore } from '../src/store/mongo/open-mongo-store.js';
import { openPostgresStore } from '../src/store/postgres/open-postgres-store.js';
import type { Store } from '../src/store/store.js';

export const STORE_NAMES = ['postgres', 'mongo'] as const;

export type StoreName = (typeof STORE_NAMES)[number];

/** As it is called in the closing line. */
export const SERVERS: Record<StoreName, string> = { postgres: 'PostgreSQL', mongo: 'MongoDB' };

export interface StartedStore {
  store: Store;
  /** Closes the store and ends its server. */
  stop: () => Promise<void>;
}

/**
 * A store on a throw-away server.
 * @returns undefined where this machine has none, which is said
 */
export async function startStore(name: StoreName): Promise<StartedStore | undefined> {
  const server = name === 'postgres' ? await startPostgres() : await startLocalMongo();
  if (!server) return undefined;
  const open = name === 'postgres' ? openPostgresStore : openMongoStore;
  try {
    const store = await open({ url: server.url });
    return {
      store,
      stop: async () => {
        await store.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { url, stop } = await startTemporaryPostgres();
  return { url: url('postgres'), stop };
}
