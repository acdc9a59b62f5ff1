import { findServer, hasLocalMongo, startLocalMongo, type LocalMongo } from '@status/local-mongo';
import { StoreUnavailable } from '@status/service-stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeStore } from '../../testing/store-suite.js';
import type { Store } from '../store.js';
import { openMongoStore } from './open-mongo-store.js';

if (hasLocalMongo()) {
  let server: LocalMongo;
  const opened: Store[] = [];
  beforeAll(async () => {
    server = (await startLocalMongo()) as LocalMongo;
  }, 60_000);
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await server?.stop();
  });

  describeStore('on MongoDB', async () => {
    const store = await openMongoStore({ url: await server.createDatabase() });
    opened.push(store);
    return store;
  });

  // A server that ran before the tests is not theirs to stop.
  const isOwn = findServer()?.kind !== 'running';
  test.runIf(isOwn)(
    'a server that is gone makes the store unavailable, and is found again',
    async () => {
      const own = server;
      const store = await openMongoStore({ url: own.url });
      opened.push(store);
      await own.process?.kill();
      await expect(store.tasks.nextDue()).rejects.toBeInstanceOf(StoreUnavailable);
      await own.process?.start();
      expect(await store.tasks.nextDue()).toBeUndefined();
    },
    60_000,
  );
} else {
  test('says loudly that it did not run', async () => {
    expect(await startLocalMongo()).toBeUndefined();
  });
}
