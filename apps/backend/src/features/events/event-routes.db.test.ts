import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { silentLog } from '../../testing/silent-log.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createEvents } from './create-events.js';
import { publish } from './event-repository.js';
import { readStream, type StreamReader } from './testing/read-stream.js';

let db: Db;
let url: string;
let server: Server;
let base: string;
let events: ReturnType<typeof createEvents>;
let sessionActive = true;
const open: StreamReader[] = [];

beforeAll(async () => {
  ({ db, url } = await createTestDb());
  events = createEvents({
    db,
    databaseUrl: url,
    log: silentLog,
    heartbeatMs: 50,
    authorityOf: async () => (sessionActive ? 'USER' : undefined),
    keep: { hours: 24, rows: 5_000 },
  });
  await events.start();
  const principal = () => ({ ...testPrincipal('USER'), sessionId: 's-1' });
  server = createServer(createSliceApp(events.routes, principal));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/events`;
});
afterAll(async () => {
  for (const reader of open) reader.close();
  await events.stop();
  server.closeAllConnections();
  server.close();
  await db.destroy();
});

async function listenTo(query = '', headers: Record<string, string> = {}) {
  const reader = await readStream(base + query, headers);
  open.push(reader);
  return reader;
}
const tell = (n: number) => publish(db, 'run.updated', { n });
const numbers = ({ events: got }: StreamReader) => got.map(({ data }) => data['n']);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

it('writes what happens from now on as an event stream', async () => {
  await tell(0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const reader = await listenTo();
  expect(reader.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  await tell(1);
  await publish(db, 'health.changed', { name: 'registry', status: 'down' });
  expect(await reader.waitFor(2)).toMatchObject([
    { type: 'run.updated', data: { n: 1 } },
    { type: 'health.changed', data: { name: 'registry', status: 'down' } },
  ]);
});

it('goes on after the id seen last, by header before query', async () => {
  const first = await listenTo();
  for (const n of upTo(4)) await tell(n);
  const ids = (await first.waitFor(4)).map(({ id }) => String(id));
  first.close();
  for (const n of [4, 5]) await tell(n);
  const byHeader = await listenTo(`?after=${ids[0]}`, { 'last-event-id': ids[2]! });
  const byQuery = await listenTo(`?after=${ids[0]}`);
  await byHeader.waitFor(3);
  await byQuery.waitFor(5);
  expect(numbers(byHeader)).toEqual([3, 4, 5]);
  expect(numbers(byQuery)).toEqual([1, 2, 3, 4, 5]);
});

it('refuses an id that is none', async () => {
  const reader = await listenTo('?after=x');
  expect(reader.response.statusCode).toBe(400);
});

it('replays thousands of events while more come, each once and in order', async () => {
  const before = await listenTo();
  await tell(-1);
  const start = (await before.waitFor(1))[0]!.id;
  await db.raw(
    `insert into events (type, data)
     select 'run.updated', jsonb_build_object('n', n) from generate_series(0, 1999) as n`,
  );
  const reading = listenTo(`?after=${start}`);
  for (let n = 2000; n < 2100; n++) await tell(n);
  const reader = await reading;
  await reader.waitFor(2100);
  expect(numbers(reader)).toEqual(upTo(2100));
});

it('loses and doubles nothing when the database ends every connection', async () => {
  const reader = await listenTo();
  const end = () =>
    db.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
  for (let n = 0; n < 60; n++) {
    if (n % 20 === 10) await end();
    for (let tries = 0; ; tries++) {
      const told = await tell(n).then(
        () => true,
        () => false, // its connection may have been one of those that were ended
      );
      if (told) break;
      expect(tries).toBeLessThan(20);
    }
  }
  await reader.waitFor(60);
  await tell(60);
  await reader.waitFor(61);
  expect(numbers(reader)).toEqual(upTo(61));
});

it('tells a listener whose events were trimmed, or never were, to read anew', async () => {
  const reader = await listenTo();
  await tell(1);
  const { id } = (await reader.waitFor(1))[0]!;
  await db('events')
    .where('id', '<=', id)
    .update({ at: new Date(0) });
  await events.trim();
  const stale = await listenTo(`?after=${id - 1}`);
  const current = await listenTo(`?after=${id}`);
  const future = await listenTo(`?after=${id + 1_000_000}`);
  await tell(2);
  expect(await stale.waitFor(2)).toMatchObject([{ type: 'resync', id }, { data: { n: 2 } }]);
  expect(await current.waitFor(1)).toMatchObject([{ data: { n: 2 } }]);
  expect(await future.waitFor(2)).toMatchObject([{ type: 'resync', id }, { data: { n: 2 } }]);
});

it('serves two hundred listeners', async () => {
  const readers = await Promise.all(Array.from({ length: 200 }, () => listenTo()));
  for (const n of upTo(20)) await tell(n);
  await Promise.all(readers.map((reader) => reader.waitFor(20)));
  for (const reader of readers) expect(numbers(reader)).toEqual(upTo(20));
  for (const reader of readers) reader.close();
});

it('keeps the line open with comments, until the session has ended', async () => {
  const reader = await listenTo();
  await new Promise((resolve) => setTimeout(resolve, 180));
  expect(reader.comments).toBeGreaterThan(1);
  sessionActive = false;
  await reader.ended;
  sessionActive = true;
  expect(reader.events).toEqual([]);
});

it('ends its streams when it stops', async () => {
  const reader = await listenTo();
  await events.stop();
  await reader.ended;
  expect(reader.response.complete).toBe(true);
});
