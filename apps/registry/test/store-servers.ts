import { startLocalMongo } from '@status/local-mongo';
import { createDatabase, startTemporaryPostgres } from '@status/local-postgres';
import { openMongoStore } from '../src/store/mongo/open-mongo-store.js';
import { openPostgresStore } from '../src/store/postgres/open-postgres-store.js';
import type { Store } from '../src/store/store.js';

/** A database server of a kind, with as many databases as are asked for. */
export interface StoreServer {
  /** @returns the address of an empty database */
  freshUrl: () => Promise<string>;
  open: (url: string) => Promise<Store>;
  stop: () => Promise<void>;
}

export type StartStoreServer = () => Promise<StoreServer>;

const onPostgres: StartStoreServer = async () => {
  const server = await startTemporaryPostgres();
  let count = 0;
  return {
    freshUrl: async () => {
      const name = `registry_${++count}`;
      await createDatabase(server.url('postgres'), name);
      return server.url(name);
    },
    open: (url) => openPostgresStore({ url }),
    stop: () => server.stop(),
  };
};

const onMongo: StartStoreServer = async () => {
  const server = await startLocalMongo();
  if (!server) throw new Error('There is no server that speaks the protocol of MongoDB.');
  return {
    freshUrl: server.createDatabase,
    open: (url) => openMongoStore({ url }),
    stop: server.stop,
  };
};

/** The kinds of servers; `mongo` says whether this machine has one for it. */
export const storeServers = (mongo: boolean): [string, StartStoreServer][] => [
  ['on PostgreSQL', onPostgres],
  ...(mongo ? [['on MongoDB', onMongo] as [string, StartStoreServer]] : []),
];
