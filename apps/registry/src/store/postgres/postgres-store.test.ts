import { createDatabase, startTemporaryPostgres, type Postgres } from '@status/local-postgres';
import { guardPostgres } from '@status/service-stores';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildAgreement } from '../../testing/build.js';
import { describeStore } from '../../testing/store-suite.js';
import { StoreUnavailable, type Store } from '../store.js';
import { openPostgresStore } from './open-postgres-store.js';

let server: Postgres;
let count = 0;
const opened: Store[] = [];

beforeAll(async () => {
  server = await startTemporaryPostgres();
  await createDatabase(server.url('postgres'), 'template_registry');
  const store = await openPostgresStore({ url: server.url('template_registry') });
  await store.close(); // a template database must have no connection
}, 60_000);

// A server takes a hundred connections, and each store has a pool of them.
afterEach(async () => void (await Promise.all(opened.splice(0).map((store) => store.close()))));

afterAll(() => server.stop());

async function freshUrl(template?: string): Promise<string> {
  count += 1;
  await createDatabase(server.url('postgres'), `registry_${count}`, template);
  return server.url(`registry_${count}`);
}

async function open(): Promise<Store> {
  const store = await openPostgresStore({ url: await freshUrl('template_registry') });
  opened.push(store);
  return store;
}

describeStore('on PostgreSQL', open);

test('processes that start together migrate once', async () => {
  const url = await freshUrl();
  const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url })));
  opened.push(...stores);
  for (const [index, store] of stores.entries())
    expect(await store.agreements.insert(buildAgreement(`a${index}`))).toBe(true);
});

test('a database that is created later is waited for', async () => {
  const waits: string[] = [];
  const opening = openPostgresStore({
    url: server.url('registry_late'),
    onWait: (fault) => waits.push(fault),
  });
  while (waits.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await createDatabase(server.url('postgres'), 'registry_late');
  const store = await opening;
  opened.push(store);
  expect(waits[0]).toMatch(/does not exist/);
  await store.ping();
});

test('a database that stays away is one sentence without its password', async () => {
  const url = server.url('registry_never');
  await expect(openPostgresStore({ url, waitMs: 0 })).rejects.toThrow(
    /^The database 127\.0\.0\.1:\d+\/registry_never \(DATABASE_URL\) cannot be used: .* does not exist$/,
  );
  const wrong = server.url('postgres').replace(':postgres@', ':wrong@');
  await expect(openPostgresStore({ url: wrong })).rejects.toThrow(/password authentication failed/);
});

test('connections the server ended are replaced', async () => {
  const url = await freshUrl('template_registry');
  const store = await openPostgresStore({ url });
  opened.push(store);
  await store.agreements.insert(buildAgreement('a'));
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  const { rowCount } = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
    [new URL(url).pathname.slice(1)],
  );
  await client.end();
  expect(rowCount).toBeGreaterThan(0);
  expect((await store.agreements.get('a'))?.document.id).toBe('a');
});

test('a server that is gone makes the store unavailable', async () => {
  const url = server.url('postgres').replace(/:\d+\//, ':1/');
  await expect(openPostgresStore({ url, waitMs: 0 })).rejects.toThrow(/ECONNREFUSED/);
  const refused = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
  await expect(guardPostgres(refused)).rejects.toBeInstanceOf(StoreUnavailable);
});
