import type { Collection, MongoClient } from 'mongodb';
import type { LogStore, StoredLog } from './log-store.js';

export interface MongoLogOptions {
  /** Address with user, password and database. */
  uri: string;
  /** Entries older than this many days go. */
  days: number;
  /** Longest time for one answer, in milliseconds. */
  timeoutMs?: number;
}

const COLLECTION = 'logs';
const EXPIRY = 'logs_expiry';
const DAY_S = 86_400;
const PURGE_MS = 3_600_000;

/** MongoDB's error codes. */
const DUPLICATE = 11_000;
const INDEX_DIFFERS = 85;

/** The collection `logs` of a server of MongoDB's protocol, opened with the first documents. */
export function createMongoLogStore(options: MongoLogOptions): LogStore {
  let opened: Promise<{ client: MongoClient; logs: Collection<StoredLog> }> | undefined;
  let purged = 0;

  const open = () =>
    (opened ??= connect(options).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));

  return {
    async insert(documents) {
      const { logs } = await open();
      const refused = await insertOnce(logs, documents);
      // For servers that do not expire documents themselves; where they do, there is nothing left.
      if (Date.now() - purged > PURGE_MS) {
        purged = Date.now();
        await logs.deleteMany({
          createdAt: { $lt: new Date(purged - options.days * DAY_S * 1000) },
        });
      }
      return refused;
    },
    async close() {
      const connection = await opened?.catch(() => undefined);
      await connection?.client.close();
    },
  };
}

async function connect({ uri, days, timeoutMs = 5_000 }: MongoLogOptions) {
  // Only services that store their log pay for the driver.
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(uri, {
    appName: 'status-log',
    maxPoolSize: 2,
    connectTimeoutMS: timeoutMs,
    serverSelectionTimeoutMS: timeoutMs,
    socketTimeoutMS: 2 * timeoutMs,
  });
  try {
    const logs = client.db().collection<StoredLog>(COLLECTION);
    await logs.createIndex({ traceId: 1, timestamp: 1 }, { name: 'logs_trace' });
    await logs.createIndex({ service: 1, timestamp: -1 }, { name: 'logs_service' });
    await expireAfter(client, logs, days * DAY_S);
    return { client, logs };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Expiry by the server, with the days of today even where an index of other days is there. */
async function expireAfter(
  client: MongoClient,
  logs: Collection<StoredLog>,
  expireAfterSeconds: number,
): Promise<void> {
  try {
    await logs.createIndex({ createdAt: 1 }, { name: EXPIRY, expireAfterSeconds });
  } catch (error) {
    const { code, codeName } = error as { code?: number; codeName?: string };
    if (code === INDEX_DIFFERS)
      await client
        .db()
        .command({ collMod: COLLECTION, index: { name: EXPIRY, expireAfterSeconds } });
    // FerretDB 1.24 has no expiry: the index serves our own deleting.
    else if (codeName === 'NotImplemented')
      await logs.createIndex({ createdAt: 1 }, { name: EXPIRY });
    else throw error;
  }
}

/** @returns how many documents the server refuses; those it has already are none of them */
async function insertOnce(
  logs: Collection<StoredLog>,
  documents: readonly StoredLog[],
): Promise<number> {
  try {
    await logs.insertMany([...documents], { ordered: false });
    return 0;
  } catch (error) {
    const { writeErrors = [] } = error as { writeErrors?: { code: number } | { code: number }[] };
    const faults = [writeErrors].flat();
    // A connection that breaks is an error of the same class, with no fault of any document.
    if (faults.length === 0) throw error;
    return faults.filter(({ code }) => code !== DUPLICATE).length;
  }
}
