import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl, insertScopeSet, insertSlot } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { buildFlow, createFakeFlowReader } from '../flows/testing/fake-flow-reader.js';
import { controlRoutes, createCalendars, createControls } from './create-controls.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
let catalogId: string;
const flows = createFakeFlowReader([buildFlow(), buildFlow({ id: 'other', params: [] })]);
const now = () => new Date('2025-06-11T10:00:00Z');
const today = { from: '2025-06-11T00:00:00.000Z', to: '2025-06-12T00:00:00.000Z' };

beforeAll(async () => {
  ({ db } = await createTestDb());
  app = createSliceApp(
    controlRoutes(createControls({ flows, now })(db), createCalendars({ now })(db)),
  );
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db.raw('truncate catalogs cascade');
  flows.away = false;
  catalogId = await insertCatalog(db, { status: 'draft', start_date: '2025-02-01' });
});

const base = '/api/v1/controls';
const whole = () => ({
  catalogId,
  name: 'Licences are declared',
  flowId: 'rest-items',
  period: 'daily',
  params: { url: '/items' },
});
const post = (body: object) => request(app).post(base).send(body);
const draft = (body: object) =>
  request(app)
    .post(`${base}/drafts`)
    .send({ catalogId, ...body });
const patch = (id: string, body: object) => request(app).patch(`${base}/${id}`).send(body);
const finalize = (id: string) => request(app).patch(`${base}/${id}/finalize`);
const pathsOf = (answer: { body: { errors: { path: string }[] } }) =>
  answer.body.errors.map(({ path }) => path);

it('makes a control with its defaults, its place in the agreement and the params of its flow', async () => {
  const made = await post(whole());
  expect(made.status).toBe(201);
  expect(made.headers).toMatchObject({ etag: '"1"', location: `${base}/${made.body.id}` });
  const read = await request(app).get(made.headers['location'] as string);
  expect(read.headers['cache-control']).toBe('no-store');
  expect(read.body).toMatchObject({
    status: 'draft',
    type: 'automated',
    severity: 'medium',
    startDate: '2025-02-01',
    params: { url: '/items', path: 'id' },
    guaranteeId: 'LICENCES_ARE_DECLARED',
    metricId: 'LICENCES_ARE_DECLARED_METRIC',
    objective: 'LICENCES_ARE_DECLARED_METRIC >= 100',
    complianceStatus: 'pending',
    scopeSets: [],
  });
});

it.each([
  ['an unknown flow', { flowId: 'none' }, ['/body/flowId']],
  ['no flow', { flowId: null }, ['/body/flowId']],
  ['wrong params', { params: { url: 'x', y: 1 } }, ['/body/params/y', '/body/params/url']],
  ['a threshold that is no percentage', { threshold: 101 }, ['/body/threshold']],
  ['an end before its start', { endDate: '2025-01-01' }, ['/body/endDate']],
  ['a blank name', { name: '  ' }, ['/body/name']],
])('refuses %s', async (_what, fields, paths) => {
  const answer = await post({ ...whole(), ...fields });
  expect(answer.status).toBe(400);
  expect(pathsOf(answer)).toEqual(paths);
});

it('needs the flow runtime for a complete control and not for a draft', async () => {
  flows.away = true;
  expect((await post(whole())).body).toMatchObject({ status: 502, code: 'flows-unavailable' });
  expect((await draft({ name: 'Later' })).status).toBe(201);
});

it('names the taken name, the unknown catalog and the finalized one', async () => {
  await post(whole());
  const taken = await post({ ...whole(), name: 'LICENCES are declared' });
  expect(taken.body).toMatchObject({ status: 409, code: 'control-exists' });
  expect((await post({ ...whole(), catalogId: newId() })).status).toBe(404);
  await db('catalogs').update({ status: 'finalized' });
  expect((await draft({ name: 'x' })).body).toMatchObject({ code: 'catalog-finalized' });
});

it('gives controls of one name in the agreement different ids, made at the same time too', async () => {
  const names = ['A b', 'a-b', 'A.B', 'a (b)'];
  const made = await Promise.all(names.map((name) => draft({ name })));
  expect(made.map(({ body }) => body.guaranteeId).sort()).toEqual([
    'A_B',
    'A_B_2',
    'A_B_3',
    'A_B_4',
  ]);
});

it('changes a draft and its ids with its name', async () => {
  const { body } = await draft({ name: 'First' });
  const changed = await patch(body.id, { name: 'Second', period: 'weekly', description: 'Why' });
  expect(changed.headers['etag']).toBe('"2"');
  expect(changed.body).toMatchObject({
    guaranteeId: 'SECOND',
    metricId: 'SECOND_METRIC',
    period: 'weekly',
  });
  const cleared = await patch(body.id, { description: null });
  expect(cleared.body).toMatchObject({ description: null, guaranteeId: 'SECOND' });
});

it('checks what is given of a draft, and lets it be incomplete', async () => {
  const { body } = await draft({ name: 'First' });
  expect((await patch(body.id, { flowId: 'rest-items' })).status).toBe(200);
  expect(pathsOf(await patch(body.id, { params: { url: 'x' } }))).toEqual(['/body/params/url']);
  expect((await patch(body.id, { params: { url: '/x' } })).body.params).toEqual({ url: '/x' });
  expect((await patch(body.id, { flowId: 'other' })).body.params).toEqual({});
});

it('applies a change to the revision it was meant for', async () => {
  const { body } = await draft({ name: 'First' });
  const change = (tag: string) => patch(body.id, { name: 'Second' }).set('if-match', tag);
  expect((await change('"7"')).body).toMatchObject({ status: 412, code: 'stale' });
  expect((await change('"1"')).status).toBe(200);
  expect((await change('"1"')).status).toBe(412);
});

it('finalizes a control once it is complete', async () => {
  const { body } = await draft({ name: 'First', flowId: 'rest-items' });
  const early = await finalize(body.id);
  expect(early.body).toMatchObject({ status: 409, code: 'control-not-ready' });
  expect(pathsOf(early)).toEqual([`/controls/${body.id}/params/url`]);
  await patch(body.id, { params: { url: '/x' } });
  const done = await finalize(body.id);
  expect(done.body).toMatchObject({
    status: 'finalized',
    finalizedAt: now().toISOString(),
    params: { url: '/x', path: 'id' },
    scopeSets: [{ scopes: {}, verdict: null, period: today }],
  });
  expect((await finalize(body.id)).body).toMatchObject({ code: 'control-finalized' });
  expect((await patch(body.id, { name: 'x' })).body).toMatchObject({ code: 'control-finalized' });
});

it('lists controls in pages by every order, with status and filters', async () => {
  const other = await insertCatalog(db, { time_zone: 'Europe/Madrid' });
  const made: string[] = [];
  for (const [n, verdict] of ['passed', 'failed', 'passed', null].entries()) {
    const id = await insertControl(db, n < 2 ? catalogId : other, {
      name: `c${n} 100%`,
      severity: n === 3 ? 'critical' : 'low',
    });
    await insertScopeSet(db, id);
    const period = n < 2 ? today : { from: '2025-06-10T22:00:00Z', to: '2025-06-11T22:00:00Z' };
    if (verdict) await insertSlot(db, id, period, verdict);
    made.push(id);
  }
  const walk = async (query: object) => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await request(app)
        .get(base)
        .query({ limit: 1, ...query, ...(cursor && { cursor }) });
      expect(answer.status).toBe(200);
      ids.push(...answer.body.items.map(({ id }: { id: string }) => id));
      cursor = answer.body.page.nextCursor ?? undefined;
    } while (cursor);
    return ids.map((id) => made.indexOf(id));
  };
  expect(await walk({})).toEqual([0, 1, 2, 3]);
  expect(await walk({ sort: '-name' })).toEqual([3, 2, 1, 0]);
  expect(await walk({ sort: 'createdAt' })).toEqual([0, 1, 2, 3]);
  expect(await walk({ sort: '-createdAt', limit: 2 })).toEqual([3, 2, 1, 0]);
  expect(await walk({ complianceStatus: 'compliant' })).toEqual([0, 2]);
  expect(await walk({ complianceStatus: 'pending' })).toEqual([3]);
  expect(await walk({ catalogId: other })).toEqual([2, 3]);
  expect(await walk({ severity: 'critical', status: 'finalized' })).toEqual([3]);
  expect(await walk({ q: 'C1 100%' })).toEqual([1]);
  expect(await walk({ q: '_' })).toEqual([]);
  const ofCatalog = await request(app).get(`/api/v1/catalogs/${other}/controls`);
  expect(ofCatalog.body.items).toHaveLength(2);
  expect((await request(app).get(`/api/v1/catalogs/${newId()}/controls`)).status).toBe(404);
});

it('refuses a cursor of another order', async () => {
  await draft({ name: 'a' });
  await draft({ name: 'b' });
  const first = await request(app).get(base).query({ limit: 1 });
  const { nextCursor: cursor } = first.body.page;
  const answer = await request(app).get(base).query({ sort: 'createdAt', cursor });
  expect(pathsOf(answer)).toEqual(['/query/cursor']);
});

it('shows a calendar with what is missing, for some scopes', async () => {
  const id = await insertControl(db, catalogId, { start_date: '2025-06-10' });
  await insertScopeSet(db, id, '{"n":"1"}');
  await insertScopeSet(db, id, '{"n":"2"}');
  const group = await insertSlot(db, id, today, 'failed', '{"n":"2"}');
  const calendar = (query = {}) => request(app).get(`${base}/${id}/calendar`).query(query);
  const verdicts = (answer: { body: { items: { verdict: string }[] } }) =>
    answer.body.items.map(({ verdict }) => verdict);
  expect(verdicts(await calendar())).toEqual(['missing', 'missing', 'missing', 'failed']);
  const two = await calendar({ 'scope[n]': '2', from: today.from, to: today.to });
  expect(two.body).toEqual({
    from: today.from,
    to: today.to,
    items: [
      {
        period: today,
        scope: { n: '2' },
        verdict: 'failed',
        value: 0,
        computationGroup: group,
        reason: null,
      },
    ],
  });
  expect(pathsOf(await calendar({ from: today.to, to: today.from }))).toEqual(['/query/to']);
  expect((await request(app).get(`${base}/${newId()}/calendar`)).status).toBe(404);
});

it('refuses a calendar of more than 4,000 slots', async () => {
  const id = await insertControl(db, catalogId, { period: 'hourly' });
  await insertScopeSet(db, id);
  const answer = await request(app)
    .get(`${base}/${id}/calendar`)
    .query({ from: '2024-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' });
  expect(answer.status).toBe(200);
  await db('catalogs').update({ start_date: '2020-01-01' });
  await db('controls').update({ start_date: '2020-01-01' });
  const wide = await request(app)
    .get(`${base}/${id}/calendar`)
    .query({ from: '2024-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' });
  expect(pathsOf(wide)).toEqual(['/query/from']);
});
