import { MongoClient, type Db } from 'mongodb';
import { StoreRefused } from '../store-errors.js';
import { waitUntilThere } from '../wait-until-there.js';
import { isMongoFault } from './connection-fault.js';
import { ensureIndexes, type MongoIndexes } from './ensure-indexes.js';
import { guardMongo } from './guard-mongo.js';
import { HEARTBEAT_MS, keepMonitor } from './keep-monitor.js';
import type { MongoAddress } from './mongo-url.js';
import { ensureOwnUser } from './own-user.js';

export interface MongoStoreOptions extends Omit<MongoAddress, 'setting'> {
  setting?: string;
  /** As the server shows it among its connections. */
  appName: string;
  indexes: MongoIndexes;
  /** How long a server that is not there yet is waited for; 30 000 ms by default. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Hears of connections that fail while the store is open. */
  onFault?: (fault: string) => void;
}

export interface MongoStore {
  db: Db;
  /** @throws StoreUnavailable */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}

const SELECTION_MS = 5000;
const SOCKET_MS = 60_000;

/**
 * Opens a database and makes its indexes.
 * @throws StoreRefused when the server stays away, refuses the credentials, or the address is none
 */
export async function openMongo(options: MongoStoreOptions): Promise<MongoStore> {
  const { url, adminUrl, indexes, setting = 'MONGO_URL' } = options;
  const client = clientOf(url, options.appName, setting);
  const { hosts, dbName } = client.options;
  const what = `The database ${hosts.map(String).join(',')}/${dbName} (${setting})`;
  if (!new RegExp('^mongodb[^?]*//[^/]+/[^?]+').test(url))
    throw new StoreRefused(
      `${setting} must name a database: mongodb://user:password@host:27017/registry`,
    );
  const tell = (fault: string) => options.onFault?.(withoutPasswords(fault, url));
  const listening = tellLosses(client, tell);
  const monitor = keepMonitor(client, tell);
  try {
    const waiting = {
      what,
      isPassing: isMongoFault,
      wordsOf: (error: unknown) => withoutPasswords((error as Error).message, url, adminUrl),
      ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
      ...(options.onWait ? { onWait: options.onWait } : {}),
    };
    if (adminUrl)
      await waitUntilThere(() => provide(adminUrl, client, options.appName, setting), waiting);
    // A client whose first connection failed stays closed until it is told to connect.
    await waitUntilThere(() => client.connect(), waiting);
    const db = client.db();
    await waitUntilThere(() => ensureIndexes(db, indexes), waiting);
    listening.begin();
    monitor.begin();
    return {
      db,
      ping: () => guardMongo(async () => void (await db.command({ ping: 1 }))),
      close: async () => {
        monitor.end();
        await client.close();
      },
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Tells once per loss of the server, rather than with each look at one that is away. */
function tellLosses(client: MongoClient, tell: (fault: string) => void): { begin: () => void } {
  let begun = false;
  let away = false;
  // Before the connection: listeners that come after it hear nothing.
  client.on('serverHeartbeatFailed', ({ failure }) => {
    if (begun && !away) tell(failure.message);
    away = true;
  });
  client.on('serverHeartbeatSucceeded', () => (away = false));
  return { begin: () => (begun = true) };
}

function clientOf(url: string, appName: string, setting: string): MongoClient {
  try {
    return new MongoClient(url, {
      appName,
      maxPoolSize: 10,
      serverSelectionTimeoutMS: SELECTION_MS,
      connectTimeoutMS: SELECTION_MS,
      socketTimeoutMS: SOCKET_MS,
      heartbeatFrequencyMS: HEARTBEAT_MS,
    });
  } catch (cause) {
    const fault = withoutPasswords((cause as Error).message, url);
    throw new StoreRefused(`${setting} is no address of MongoDB: ${fault}`, { cause });
  }
}

/** Makes the user that `client` works as. */
async function provide(
  adminUrl: string,
  client: MongoClient,
  appName: string,
  setting: string,
): Promise<void> {
  const { credentials, dbName } = client.options;
  if (!credentials) return;
  const admin = clientOf(adminUrl, appName, setting);
  try {
    await ensureOwnUser(admin, {
      database: dbName,
      user: credentials.username,
      password: credentials.password,
    });
  } finally {
    await admin.close();
  }
}

/** Whatever a driver or server says about an address, its password stays out of it. */
function withoutPasswords(text: string, ...urls: (string | undefined)[]): string {
  const secrets = urls.flatMap((url) => {
    const password = /\/\/[^:@/]*:([^@]*)@/.exec(url ?? '')?.[1];
    return password ? [password, decoded(password)] : [];
  });
  return secrets.reduce((words, secret) => words.replaceAll(secret, '***'), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone %
  }
}
