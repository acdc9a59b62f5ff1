import { findServer, hasLocalMongo, startLocalMongo, type LocalMongo } from '@status/local-mongo';
import { MongoClient, type Collection } from 'mongodb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createServiceLogger } from './create-service-logger.js';
import { toLogDocument, type LogDocument } from './log-document.js';
import type { StoredLog } from './log-store.js';
import { createMongoLogStore } from './mongo-log-store.js';
import { startLoggedService, type LoggedService } from './testing/logged-service.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const DAY_MS = 86_400_000;

// Without a server nothing of this is shown; startLocalMongo says so, and in CI it fails.
if (!hasLocalMongo()) await startLocalMongo();
else {
  let mongo: LocalMongo;
  let client: MongoClient;
  let uri: string;
  let logs: Collection<StoredLog>;
  const services: LoggedService[] = [];

  beforeAll(async () => {
    mongo = (await startLocalMongo()) as LocalMongo;
    uri = mongo.url;
    client = new MongoClient(uri);
    logs = client.db().collection<StoredLog>('logs');
  }, 60_000);
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
    await logs.deleteMany({});
  });
  afterAll(async () => {
    await client?.close();
    await mongo?.stop();
  });

  const config = () => ({ uri, level: 'info', days: 30 }) as const;

  test('a request through two services leaves lines of both under one trace id', async () => {
    const behind = await startLoggedService('behind', config());
    const front = await startLoggedService('front', config(), `${behind.url}/inner?token=hunter2`);
    services.push(front, behind);
    const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
    const headers = { traceparent, 'x-request-id': 'req-7' };
    await fetch(`${front.url}/outer?secret=hunter2`, { headers });
    await fetch(`${front.url}/unrelated`);
    for (const service of services.splice(0)) await service.close();

    const found = await logs.find({ traceId: TRACE }).sort({ timestamp: 1 }).toArray();
    const ends = found.filter(({ statusCode }) => statusCode !== undefined);
    expect(
      ends.map(({ service, method, url, statusCode, userId, requestId }) => ({
        ...{ service, method, url, statusCode, userId, requestId },
      })),
    ).toEqual([
      {
        ...{ service: 'behind', method: 'GET', url: '/inner', statusCode: 500 },
        ...{ userId: 'anonymous', requestId: 'req-7' },
      },
      {
        ...{ service: 'front', method: 'GET', url: '/outer', statusCode: 200 },
        ...{ userId: 'user-7', requestId: 'req-7' },
      },
    ]);
    const fault = found.find(({ level }) => level === 'error') as LogDocument;
    expect(fault).toMatchObject({
      ...{ service: 'behind', message: 'no answer to give', environment: 'test' },
      ...{ requestId: 'req-7', metadata: { tags: ['test'], error: { message: 'it broke' } } },
    });
    expect(fault.stack).toContain('Error: it broke\n');
    expect(fault.timestamp).toBeInstanceOf(Date);
    expect(fault.pid).toBe(process.pid);
    expect(JSON.stringify(await logs.find().toArray())).not.toContain('hunter2');
    expect(await logs.distinct('traceId')).toHaveLength(2);
  });

  test('the same documents again change nothing', async () => {
    const store = createMongoLogStore({ uri, days: 1 });
    const documents = ['a', 'b', 'c'].map((_id) => document(_id, new Date()));
    expect(await store.insert(documents.slice(0, 2))).toBe(0);
    expect(await store.insert(documents)).toBe(0);
    expect(await logs.countDocuments()).toBe(3);
    await store.close();
  });

  test('entries older than their days go, whether or not the server expires them itself', async () => {
    const store = createMongoLogStore({ uri, days: 2 });
    const old = document('old', new Date(Date.now() - 3 * DAY_MS));
    await logs.insertOne(old);
    await store.insert([document('new', new Date())]);
    expect((await logs.find().toArray()).map(({ _id }) => _id)).toEqual(['new']);
    const indexes = await logs.indexes();
    expect(indexes.map(({ name }) => name).sort()).toEqual([
      ...['_id_', 'logs_expiry', 'logs_service', 'logs_trace'],
    ]);
    await store.close();
    // Other days than those the index was made with.
    const longer = createMongoLogStore({ uri, days: 5 });
    expect(await longer.insert([document('later', new Date())])).toBe(0);
    await longer.close();
  });

  test('a wrong password holds nothing up and is told without being repeated', async () => {
    const wrong = Object.assign(new URL(uri), { password: 'hunter2' }).href;
    const service = await startLoggedService('locked', { ...config(), uri: wrong });
    services.push(service);
    const from = performance.now();
    await fetch(service.url);
    expect(performance.now() - from).toBeLessThan(1_000);
    await expect.poll(service.output, { timeout: 5_000 }).toContain('cannot be stored at present');
    expect(service.output()).not.toContain('hunter2');
    expect(await logs.countDocuments()).toBe(0);
  });

  if (findServer()?.kind !== 'running')
    test('a server that dies and comes back has every line once', { timeout: 60_000 }, async () => {
      const told: string[] = [];
      const output = { write: (line: string) => void told.push(line) };
      const own = (await startLocalMongo()) as LocalMongo;
      const logger = createServiceLogger({
        ...{ service: 's', level: 'warn', output },
        mongo: { uri: own.url, level: 'info', days: 1 },
      });
      const stored = async () => {
        const reader = new MongoClient(own.url, { serverSelectionTimeoutMS: 1_000 });
        const found = await reader.db().collection<StoredLog>('logs').find().toArray();
        await reader.close();
        return found.map(({ message }) => message).filter((message) => /^line/.test(message));
      };
      logger.info('line 1');
      await expect.poll(stored, { timeout: 10_000 }).toEqual(['line 1']);
      await own.process?.kill();
      const expected = Array.from({ length: 50 }, (_, n) => `line ${n + 1}`);
      for (const line of expected.slice(1)) logger.info(line);
      await expect.poll(() => told.join(''), { timeout: 20_000 }).toContain('at present');
      await own.process?.start();
      await expect
        .poll(async () => (await stored()).sort(), { timeout: 40_000 })
        .toEqual(expected.sort());
      await logger.close();
      await own.stop();
    });
}

const document = (_id: string, at: Date): StoredLog => ({
  _id,
  ...toLogDocument({ level: 30, msg: _id }, { environment: 'test', host: 'h', pid: 1 }, at),
});
