import { setTimeout as sleep } from 'node:timers/promises';
import { hasLocalMongo, startLocalMongo, type LocalMongo } from '@status/local-mongo';
import { startTemporaryPostgres, type Postgres } from '@status/local-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMongoStore } from '../src/store/mongo/open-mongo-store.js';
import { openPostgresStore } from '../src/store/postgres/open-postgres-store.js';
import type { Store } from '../src/store/store.js';
import { startStubService } from '../src/testing/stub-service.js';
import { startTestDirector, type TestDirector } from '../src/testing/test-director.js';

let postgres: Postgres;
let mongo: LocalMongo | undefined;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  mongo = await startLocalMongo();
}, 90_000);
afterAll(async () => {
  await postgres.stop();
  await mongo?.stop();
}, 30_000);

const TASKS = '/api/v1/tasks';
const task = (service: string) => ({
  ...{ id: 'ping', script: 'builtin:http-check', interval: 1_000, running: true },
  config: { service, path: '/ping' },
  init: new Date(Date.now() + 1_500).toISOString(),
  end: new Date(Date.now() + 5_000).toISOString(),
});

/** Three directors, each with a connection of its own to one store. */
async function expectOneRunEach(open: () => Promise<Store>): Promise<void> {
  const stub = await startStubService();
  const stores = [await open(), await open(), await open()];
  const directors: TestDirector[] = [];
  for (const store of stores)
    directors.push(
      await startTestDirector({
        ...{ store, catalogue: `internal: { stub: ${stub.url} }` },
        monitor: { intervalMs: 2_000, timeoutMs: 600 },
      }),
    );
  const [first, second] = directors as [TestDirector, TestDirector];
  expect((await first.call('POST', TASKS, task('internal.stub'))).status).toBe(200);
  await sleep(7_000);
  const { runs } = (await second.call('GET', `${TASKS}/ping/runs`)).body as {
    runs: { due: string; ok: boolean }[];
  };
  for (const director of directors) await director.close();
  for (const store of stores) await store.close();
  await stub.stop();
  expect(runs.every(({ ok }) => ok)).toBe(true);
  expect(new Set(runs.map(({ due }) => due)).size).toBe(runs.length);
  expect(stub.asked).toHaveLength(runs.length);
  // A machine under load may be late for one of the four, and then lets it out.
  expect(runs.length).toBeGreaterThanOrEqual(3);
  expect(runs.length).toBeLessThanOrEqual(4);
}

test('three directors over PostgreSQL run a task once for each due time', async () => {
  await expectOneRunEach(() => openPostgresStore(postgres.url('postgres')));
}, 60_000);

test.runIf(hasLocalMongo())(
  'three directors over MongoDB run a task once for each due time',
  async () => {
    await expectOneRunEach(() => openMongoStore({ url: mongo?.url ?? '' }));
  },
  60_000,
);
