import { hasLocalMongo, startLocalMongo, type LocalMongo } from '@status/local-mongo';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { StoreUnavailable } from '../store-errors.js';
import { isDuplicateKey } from './connection-fault.js';
import { guardMongo } from './guard-mongo.js';
import { mongoUrlFrom } from './mongo-url.js';
import { openMongo, type MongoStore, type MongoStoreOptions } from './open-mongo.js';

const opened: MongoStore[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((store) => store.close()))));

async function open(options: Omit<MongoStoreOptions, 'appName' | 'indexes'>) {
  const store = await openMongo({ appName: 'status-test', indexes: {}, ...options });
  opened.push(store);
  return store;
}

const SECRET = 'pass-word-7';

test.each([
  ['postgres://u:p@h/d', /^MONGO_URL is no address of MongoDB: /],
  [`mongodb://u:${SECRET}@127.0.0.1:1`, /^MONGO_URL must name a database: /],
  [
    `mongodb://u:${SECRET}@127.0.0.1:1/d`,
    /^The database 127\.0\.0\.1:1\/d \(MONGO_URL\) .*REFUSED/,
  ],
])(
  'the address %s is one sentence without its password',
  async (url, sentence) => {
    const error = (await open({ url, waitMs: 0 }).catch((fault: unknown) => fault)) as Error;
    expect(error).toMatchObject({ name: 'StoreRefused', message: expect.stringMatching(sentence) });
    expect(error.message).not.toContain(SECRET);
  },
  15_000,
);

if (hasLocalMongo()) {
  let server: LocalMongo;
  beforeAll(async () => {
    server = (await startLocalMongo()) as LocalMongo;
  }, 60_000);
  afterAll(() => server?.stop());

  test('a wrong password is refused at once, in one sentence that repeats none', async () => {
    const url = Object.assign(new URL(server.url), { password: SECRET }).href;
    const error = (await open({ url }).catch((fault: unknown) => fault)) as Error;
    expect(error.message).toMatch(/ \(MONGO_URL\) cannot be used: Authentication failed\.$/);
    expect(error.message).not.toContain(SECRET);
  });

  test('indexes have their names, and one that means something else now is made anew', async () => {
    const url = await server.createDatabase();
    const names = async (indexes: MongoStoreOptions['indexes']) => {
      const { db } = await open({ url, indexes } as never);
      const found = await db.collection('things').indexes();
      return found.map(({ name, key }) => [name, key]);
    };
    const expiry = { name: 'expiry', key: { at: 1 }, expireAfterSeconds: 0 } as const;
    await names({ things: [{ name: 'by_name', key: { name: 1 } }, expiry] });
    expect(await names({ things: [{ name: 'by_name', key: { name: 1, at: 1 } }, expiry] })).toEqual(
      [
        ['_id_', { _id: 1 }],
        ['by_name', { name: 1, at: 1 }],
        ['expiry', { at: 1 }],
      ].sort(),
    );
  });

  test('a key that is taken is told from other errors', async () => {
    const { db } = await open({ url: await server.createDatabase() });
    const things = db.collection<{ _id: string }>('things');
    await things.insertOne({ _id: 'a' });
    const error = await things.insertOne({ _id: 'a' }).catch((fault: unknown) => fault);
    expect(isDuplicateKey(error)).toBe(true);
    expect(isDuplicateKey(new Error('x'))).toBe(false);
  });

  test("with Governify's variables the administrator makes the user, at every start", async () => {
    const root = new URL(server.rootUrl);
    const address = mongoUrlFrom({
      MONGOADMIN: root.username,
      MONGOPASS: root.password,
      GOV_CONFIG_main_database_host: root.host,
    });
    for (let start = 1; start <= 2; start += 1) {
      const { db, ping } = await open(address!);
      await ping();
      const { authInfo } = await db.command({ connectionStatus: 1 });
      expect(authInfo.authenticatedUsers).toEqual([{ user: 'status-registry', db: 'registry' }]);
    }
  });

  test('a server that is killed makes the store unavailable, and is used again once it is back', async () => {
    if (!server.process) return; // a server that ran before is not ours to kill
    const faults: string[] = [];
    const { ping, db } = await open({ url: server.url, onFault: (fault) => faults.push(fault) });
    await server.process.kill();
    await expect(
      guardMongo(() => db.collection('things').insertOne({}), false),
    ).rejects.toBeInstanceOf(StoreUnavailable);
    const late: string[] = [];
    const opening = open({ url: server.url, onWait: (fault) => late.push(fault) });
    await expect.poll(() => late, { timeout: 15_000 }).not.toEqual([]);
    await server.process.start();
    await ping();
    await (await opening).ping();
    expect(faults.length).toBeLessThanOrEqual(1); // a short loss may pass unseen
    expect(faults.join()).not.toContain(new URL(server.url).password);
  }, 60_000);
} else {
  test('says loudly that it did not run', async () => {
    expect(await startLocalMongo()).toBeUndefined();
  });
}
