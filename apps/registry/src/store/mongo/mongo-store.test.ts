import { hasLocalMongo, startLocalMongo, type LocalMongo } from '@status/local-mongo';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildState } from '../../testing/build.js';
import { describeStore } from '../../testing/store-suite.js';
import type { Store } from '../store.js';
import { openMongoStore } from './open-mongo-store.js';

if (hasLocalMongo()) {
  let server: LocalMongo;
  const opened: Store[] = [];
  beforeAll(async () => {
    server = (await startLocalMongo()) as LocalMongo;
  }, 60_000);
  afterEach(async () => void (await Promise.all(opened.splice(0).map((store) => store.close()))));
  afterAll(() => server?.stop());

  const open = async (url?: string): Promise<Store> => {
    const store = await openMongoStore({ url: url ?? (await server.createDatabase()) });
    opened.push(store);
    return store;
  };

  describeStore('on MongoDB', () => open());

  async function inside<T>(url: string, look: (client: MongoClient) => Promise<T>): Promise<T> {
    const client = new MongoClient(url);
    try {
      return await look(client);
    } finally {
      await client.close();
    }
  }

  test('writers of several processes leave one document per key', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => open(url)));
    const writes = Array.from({ length: 51 }, (_, writer) =>
      stores[writer % 3]!.states.upsert(
        ['G', 'H'].map((id) => buildState({ id, metrics: { UPTIME: writer } })),
        `t${writer}`,
      ),
    );
    await Promise.all(writes);
    const ids = await inside(url, (client) =>
      client.db().collection('states').find().project({ id: 1, _id: 0 }).toArray(),
    );
    expect(ids.map(({ id }) => String(id)).sort()).toEqual(['G', 'H']);
  }, 60_000);

  test('records that are too large for one document come back whole, and go with their state', async () => {
    const url = await server.createDatabase();
    const { states } = await open(url);
    const large = (letter: string) => [{ text: letter.repeat(9_000_000), end: `${letter}\u0000é` }];
    for (const letter of ['a', 'b'])
      await states.upsert([buildState({ evidences: large(letter) })], letter);
    await states.upsert([buildState()], 'c');
    const [found] = await states.find({ agreementId: 'agr', limit: 1 });
    expect(found?.records.map(({ time }) => time)).toEqual(['c', 'b', 'a']);
    expect(found?.records[2]?.evidences).toEqual(large('a'));
    const parts = () =>
      inside(url, (client) => client.db().collection('recordParts').countDocuments());
    expect(await parts()).toBe(4);
    await states.deleteOf('agr');
    expect(await parts()).toBe(0);
  }, 60_000);

  test('a history of records that are not small is cut before it fills the document', async () => {
    const { states } = await open();
    const times = Array.from({ length: 7 }, (_, index) => `t${index}`);
    for (const time of times)
      await states.upsert([buildState({ evidences: [time, 'x'.repeat(1_500_000)] })], time);
    const [found] = await states.find({ agreementId: 'agr', limit: 1 });
    expect(found?.records.map(({ time }) => time)).toEqual(times.reverse().slice(0, 5));
  }, 60_000);

  test('indexes have names, and what expires has one', async () => {
    const url = await server.createDatabase();
    await open(url);
    const names = await inside(url, async (client) =>
      (await client.db().collection('states').indexes()).map(({ name }) => name),
    );
    expect(names.sort()).toEqual(['_id_', 'states_agreement', 'states_expiry', 'states_scope']);
  });
} else {
  test('says loudly that the MongoDB store was not tested', async () => {
    expect(await startLocalMongo()).toBeUndefined();
  });
}
