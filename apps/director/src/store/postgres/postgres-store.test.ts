import { createDatabase, startTemporaryPostgres, type Postgres } from '@status/local-postgres';
import { StoreUnavailable } from '@status/service-stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeStore } from '../../testing/store-suite.js';
import type { Store } from '../store.js';
import { openPostgresStore } from './open-postgres-store.js';

let server: Postgres;
let count = 0;
const opened: Store[] = [];

beforeAll(async () => {
  server = await startTemporaryPostgres();
  await createDatabase(server.url('postgres'), 'template_director');
  await (await openPostgresStore(server.url('template_director'))).close();
}, 60_000);

afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await server.stop();
});

async function open(): Promise<Store> {
  count += 1;
  await createDatabase(server.url('postgres'), `director_${count}`, 'template_director');
  const store = await openPostgresStore(server.url(`director_${count}`));
  opened.push(store);
  return store;
}

describeStore('on PostgreSQL', open);

test('a server that is gone makes the store unavailable', async () => {
  const own = await startTemporaryPostgres();
  const store = await openPostgresStore(own.url('postgres'));
  await own.stop();
  await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(store.tasks.nextDue()).rejects.toBeInstanceOf(StoreUnavailable);
  await store.close();
}, 60_000);
