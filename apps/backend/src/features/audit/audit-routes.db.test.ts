import { generateKeyPairSync } from 'node:crypto';
import { verifyAuditLog } from '@status/evidence';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAs, type ActorContext } from '../../db/audit/actor.js';
import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { planNodesOf } from '../../testing/explain.js';
import { openLedger } from '../ledger/create-ledger.js';
import { createScopes, scopeRoutes } from '../scopes/create-scopes.js';
import { createAudit } from './create-audit.js';
import { createAuditReader } from './audit-reader.js';

const key = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const ADA: ActorContext = {
  actor: { kind: 'user', id: newId(), name: 'Ada' },
  requestId: 'request-1',
};
let db: Db;
let audit: ReturnType<typeof createAudit>;
let app: ReturnType<typeof createSliceApp>;
let ids: string[];

beforeAll(async () => {
  ({ db } = await createTestDb());
  audit = createAudit({ db, ledger: await openLedger(db, key) });
  app = createSliceApp({
    ...audit.routes,
    ...scopeRoutes(createScopes({ now: () => new Date() })(db)),
  });
  ids = [newId(), newId(), newId()];
  for (const [n, id] of ids.entries())
    await runAs(ADA, () => db('scopes').insert({ id, name: `scope-${n}`, type: 'string' }));
  await audit.trail.record({
    action: 'session.refused',
    object: { type: 'session', id: 'bob' },
    after: { username: 'bob', password: 'MARK', deep: { refreshToken: 'MARK' } },
    actor: { kind: 'anonymous', id: '', name: '' },
  });
  await audit.anchor();
});
afterAll(() => db.destroy());

const get = (path: string, query: object = {}) => request(app).get(`/api/v1${path}`).query(query);
const actions = (body: { items: { action: string }[] }) => body.items.map(({ action }) => action);
/** As somebody does who may do everything in the database. */
const tamper = (sql: string) =>
  inTransaction(db, async (trx) => {
    await trx.raw('alter table audit_log disable trigger user');
    await trx.raw(sql);
    await trx.raw('alter table audit_log enable trigger user');
  });

it('names the caller and the request of a change made through the API', async () => {
  const made = await request(app)
    .post('/api/v1/scopes')
    .set('x-request-id', 'my-request-id')
    .send({ name: 'through_the_api', type: 'string' });
  const { body } = await get('/audit-log', { limit: 1 });
  expect(body.items[0]).toMatchObject({
    action: 'scope.created',
    actor: { kind: 'user', name: 'admin' },
    object: { type: 'scope', id: made.body.id, name: 'through_the_api' },
    before: null,
    after: { name: 'through_the_api' },
    requestId: 'my-request-id',
  });
});

it('lists entries newest first, page by page', async () => {
  const first = await get('/audit-log', { limit: 2, actor: 'ada' });
  expect(first.body.items.map(({ object }: { object: { name: string } }) => object.name)).toEqual([
    'scope-2',
    'scope-1',
  ]);
  const cursor = first.body.page.nextCursor;
  const second = await get('/audit-log', { limit: 2, actor: 'ada', cursor });
  expect(second.body).toMatchObject({
    items: [{ object: { name: 'scope-0' } }],
    page: { nextCursor: null },
  });
});

it('finds entries by actor, action, resource and time', async () => {
  const count = async (query: object) => (await get('/audit-log', query)).body.items.length;
  expect(await count({ actor: ADA.actor.id })).toBe(3);
  expect(await count({ actor: 'nobody' })).toBe(0);
  expect(await count({ resource: `scope/${ids[1]}` })).toBe(1);
  expect(await count({ resource: 'scope', actor: 'ADA', action: 'scope.deleted' })).toBe(0);
  const refused = await get('/audit-log', { action: 'session.refused' });
  expect(actions(refused.body)).toEqual(['session.refused']);
  const [{ at, seq }] = refused.body.items;
  const since = await get('/audit-log', { from: at });
  expect(since.body.items.at(-1).seq).toBe(seq);
  const until = await get('/audit-log', { to: at });
  expect(until.body.items[0].seq).toBe(seq - 1);
  expect(await count({ from: '2100-01-01T00:00:00Z' })).toBe(0);
  expect((await get('/audit-log', { from: 'yesterday' })).status).toBe(400);
});

it('masks what is named like a secret in what others record', async () => {
  const { body } = await get('/audit-log', { action: 'session.refused' });
  expect(body.items[0].after).toEqual({
    username: 'bob',
    password: '(masked)',
    deep: { refreshToken: '(masked)' },
  });
});

it('exports a log that can be verified offline', async () => {
  const { headers, body } = await get('/audit-log/export');
  expect(headers['content-disposition']).toContain('status-audit-log.json');
  expect(body.anchors).toHaveLength(1);
  expect(verifyAuditLog(body)).toMatchObject({ ok: true });
  body.entries[1].payload = body.entries[1].payload.replace('scope-', 'other-');
  expect(verifyAuditLog(body)).toMatchObject({ ok: false });
});

it('exports a span of time as the same chain, and CSV with the text that was hashed', async () => {
  const { body: all } = await get('/audit-log/export');
  const from = JSON.parse(all.entries[2].payload).at;
  const { body } = await get('/audit-log/export', { from });
  expect(verifyAuditLog(body).ok).toBe(true);
  expect(body.entries[0].seq).toBe(body.from);
  const none = await get('/audit-log/export', { to: '2000-01-01T00:00:00Z' });
  expect(none.body).toMatchObject({ entries: [], anchors: [] });
  const csv = await get('/audit-log/export', { format: 'csv' });
  const lines = csv.text.trim().split('\n');
  expect(lines).toHaveLength(all.entries.length + 1);
  expect(lines[1]).toContain(all.entries[0].payload.replaceAll('"', '""'));
});

it('keeps a name that begins like a formula from being one in a spreadsheet', async () => {
  const id = newId();
  await db('catalogs').insert({
    id,
    name: '=HYPERLINK("http://x")',
    start_date: '2025-01-01',
    time_zone: 'UTC',
    status: 'draft',
    agreement_id: id,
    created_by: 'x',
  });
  const csv = await get('/audit-log/export', { format: 'csv' });
  expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`);
});

it('verifies the log in parts that lead on to each other', async () => {
  const whole = await get('/audit-log/verification');
  expect(whole.body).toMatchObject({ ok: true, complete: true, from: 0 });
  const part = await get('/audit-log/verification', { from: 2 });
  expect(part.body).toMatchObject({ ok: true, from: 2, head: whole.body.head });
  expect((await get('/audit-log/verification', { from: 10_000 })).body.ok).toBe(true);
});

it('has the ledger sign each end of the log once', async () => {
  await audit.anchor();
  const count = async () => Number((await db('audit_anchors').count('* as n').first())?.n);
  const before = await count();
  await Promise.all([audit.anchor(), audit.anchor()]);
  expect(await count()).toBe(before);
  await expect(db('audit_anchors').delete()).rejects.toThrow('inserts alone');
});

it('reads each list from an index', async () => {
  const log = createAuditReader(db);
  const nodes = await planNodesOf(db, async () => {
    await log.list({}, undefined, 10);
    await log.list({ actor: 'ada' }, 100, 10);
    await log.list({ actor: ADA.actor.id }, undefined, 10);
    await log.list({ action: 'scope.created' }, undefined, 10);
    await log.list({ resource: 'scope' }, undefined, 10);
    await log.list({ resource: `scope/${ids[0]}`, from: '2020-01-01T00:00:00Z' }, 9, 10);
    await log.read(3, 10);
    await log.range({ to: '2100-01-01T00:00:00Z' });
  });
  expect(nodes.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
});

it('finds columns that were made to say something else than the entry', async () => {
  await tamper(`update audit_log set actor_name = 'eve' where seq = 1`);
  const { body } = await get('/audit-log/verification');
  expect(body).toMatchObject({ ok: false });
  expect(body.checks.at(-1)).toMatchObject({ what: 'columns', ok: false });
  await tamper(`update audit_log set actor_name = 'Ada' where seq = 1`);
});

it('finds a log whose end was cut off, even when it goes on', async () => {
  await audit.anchor();
  await tamper('delete from audit_log where seq >= (select max(seq) - 1 from audit_log)');
  const cut = await get('/audit-log/verification');
  expect(cut.body.ok).toBe(false);
  expect(JSON.stringify(cut.body.checks)).toContain('are gone');
  for (const name of ['a', 'b', 'c'])
    await db('scopes').insert({ id: newId(), name, type: 'string' });
  const later = await get('/audit-log/verification');
  expect(later.body.ok).toBe(false);
  expect(JSON.stringify(later.body.checks)).toContain('another entry there now');
});
