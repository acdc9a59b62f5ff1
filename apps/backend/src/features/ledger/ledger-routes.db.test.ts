import { verifyHead, verifyLedger } from '@status/evidence';
import request from 'supertest';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import { planNodesOf } from '../../testing/explain.js';
import { silentLog } from '../../testing/silent-log.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createLedgerApi, openLedger, type LedgerApi } from './create-ledger.js';
import { createHeadRepository } from './head-repository.js';
import { createLedgerRepository } from './ledger-repository.js';
import { ledgerKey } from './testing/http-ledger.js';

const RUN = '01938f5c-7a00-7000-8000-0000000000aa';
const digest = (n: number) => `sha256:${String(n).padStart(64, '0')}`;
const log = { ...silentLog, info: vi.fn(), warn: vi.fn() };
let db: Db;
let api: LedgerApi;
let app: ReturnType<typeof createSliceApp>;
let caller: Principal = testPrincipal();
let now = new Date();

const open = async (privateKeyPem: string) =>
  createLedgerApi({
    db,
    privateKeyPem,
    remote: undefined,
    queue: { send: async () => undefined },
    counters: createMemoryKeyValue(),
    log,
    onSealed: async () => undefined,
    now: () => now,
  });

beforeAll(async () => {
  ({ db } = await createTestDb());
  const key = ledgerKey();
  api = await open(key);
  await openLedger(db, key);
  app = createSliceApp(api.routes, () => caller);
});
afterAll(() => db.destroy());

const get = (path: string, query: object = {}) =>
  request(app).get(`/api/v1/ledger${path}`).query(query);
const enter = (body: object) => request(app).post('/api/v1/ledger/entries').send(body);

it('enters a digest, gives the receipt again, and refuses another digest for its key', async () => {
  const first = await enter({ key: 'release:1', digest: digest(1), meta: { by: 'pipeline' } });
  expect(first.status).toBe(201);
  expect(first.headers['location']).toBe('/api/v1/ledger/entries/0');
  const again = await enter({ key: 'release:1', digest: digest(1) });
  expect(again.status).toBe(200);
  expect(again.body).toEqual(first.body);
  const other = await enter({ key: 'release:1', digest: digest(2) });
  expect(other.status).toBe(409);
  expect(other.body.code).toBe('ledger-conflict');
});

it.each<[string, object]>([
  ['no digest', { key: 'k' }],
  ['a digest that is none', { key: 'k', digest: 'sha256:1' }],
  ['a key with a blank', { key: 'k k', digest: digest(1) }],
  ['a key that is too long', { key: 'k'.repeat(201), digest: digest(1) }],
  ['meta of depth', { key: 'k', digest: digest(1), meta: { a: { b: 1 } } }],
  ['meta that is too long', { key: 'k', digest: digest(1), meta: { a: 'x'.repeat(201) } }],
])('refuses %s', async (_, body) => {
  expect((await enter(body)).status).toBe(400);
});

it('keeps keys of runs for their flows, and those of groups for itself', async () => {
  expect((await enter({ key: `group:${RUN}`, digest: digest(1) })).status).toBe(403);
  expect((await enter({ key: `run:${RUN}`, digest: digest(1) })).status).toBe(403);
  caller = { ...testPrincipal('SERVICE'), kind: 'callback', group: RUN };
  expect((await enter({ key: `run:${RUN}:0`, digest: digest(1) })).status).toBe(201);
  expect((await enter({ key: 'release:2', digest: digest(1) })).status).toBe(403);
  caller = testPrincipal();
});

it('finds entries by one of key and digest', async () => {
  const byKey = await get('/entries', { key: 'release:1' });
  expect(byKey.body).toMatchObject({
    entry: { seq: 0, key: 'release:1', meta: { by: 'pipeline' } },
    receipt: { seq: 0, digest: digest(1) },
    status: 'confirmed',
  });
  expect((await get('/entries', { digest: digest(1) })).body).toEqual(byKey.body);
  expect((await get('/entries/0')).body).toEqual(byKey.body);
  expect((await get('/entries', { key: 'none' })).status).toBe(404);
  expect((await get('/entries/99')).status).toBe(404);
  expect((await get('/entries/%20')).status).toBe(400);
  expect((await get('/entries')).status).toBe(400);
  expect((await get('/entries', { key: 'release:1', digest: digest(1) })).status).toBe(400);
});

it('lets one caller enter 600 digests in a minute and no more', async () => {
  caller = { ...testPrincipal('SERVICE'), id: 'service:eager' };
  const entry = { key: 'release:1', digest: digest(1) };
  for (let n = 0; n < 600; n += 1) expect((await enter(entry)).status).toBe(200);
  const refused = await enter(entry);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  caller = testPrincipal();
  expect((await enter(entry)).status).toBe(200);
}, 30_000);

it('publishes its head at the start, then daily, to its table and the log', async () => {
  await api.publishHead();
  await api.publishHead();
  expect(log.info).toHaveBeenCalledTimes(1);
  const first = await get('/heads');
  expect(first.body.items).toHaveLength(1);
  expect(log.info.mock.calls[0]?.[0]).toEqual({ head: first.body.items[0] });
  const { body: key } = await get('/key');
  expect(verifyHead(first.body.items[0], key.publicKey)).toBe(true);
  await enter({ key: 'release:3', digest: digest(3) });
  now = new Date(Date.now() + 25 * 3_600_000);
  await api.publishHead();
  const page = await get('/heads', { limit: 1 });
  expect(page.body.items[0].size).toBe(first.body.items[0].size + 1);
  const rest = await get('/heads', { limit: 1, cursor: page.body.page.nextCursor });
  expect(rest.body).toMatchObject({ items: first.body.items, page: { nextCursor: null } });
  await expect(db('ledger_heads').delete()).rejects.toThrow('inserts alone');
  await expect(db('ledger_heads').update({ head: '{}' })).rejects.toThrow('inserts alone');
  await expect(db.raw('truncate ledger_heads')).rejects.toThrow('inserts alone');
});

it('verifies itself, in parts too, and tells its health to everybody', async () => {
  const whole = await get('/verify');
  const { body: head } = await get('/head');
  expect(whole.body).toEqual({
    ok: true,
    size: head.size,
    head: head.head,
    from: 0,
    next: head.size,
    complete: true,
  });
  const part = await get('/verify', { from: 1, to: 2 });
  expect(part.body).toMatchObject({ ok: true, from: 1, next: 2, complete: false });
  expect((await get('/health')).body).toMatchObject({ ok: true, mode: 'embedded', waiting: 0 });
});

it('exports all of it as one document', async () => {
  const { body, headers } = await get('/export');
  const { body: head } = await get('/head');
  expect(headers['content-disposition']).toContain('status-ledger.json');
  expect(body).toMatchObject({ v: 1, kind: 'status-ledger', from: 0, head: { size: head.size } });
  expect(body.entries).toHaveLength(head.size);
  expect(verifyLedger(body)).toMatchObject({ ok: true });
  expect((await get('/export', { from: 2 })).body.entries[0].entry.seq).toBe(2);
});

it('reads entries and heads from an index', async () => {
  const nodes = await planNodesOf(db, async () => {
    const entries = createLedgerRepository(db);
    await entries.last();
    await entries.find({ key: 'a' });
    await entries.find({ digest: digest(1) });
    await entries.page(2, 10);
    await createHeadRepository(db).list(5, 10);
  });
  expect(nodes.filter((node) => /Seq Scan/.test(node))).toEqual([]);
});

it('finds by its published heads that the end was cut off', async () => {
  await inTransaction(db, async (trx) => {
    await trx.raw('alter table ledger_entries disable trigger user');
    await trx.raw('delete from ledger_entries where seq = (select max(seq) from ledger_entries)');
    await trx.raw('alter table ledger_entries enable trigger user');
  });
  const cut = await get('/verify');
  expect(cut.body).toMatchObject({ ok: false, part: 'head' });
  expect(cut.body.why).toContain('entries are gone');
  await enter({ key: 'release:4', digest: digest(4) });
  expect((await get('/verify')).body.why).toContain('is another one than the head');
});
