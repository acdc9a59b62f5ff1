import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl, insertScopeSet, insertSlot } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createControlReader } from '../controls/create-controls.js';
import { createFakeFlowReader } from '../flows/testing/fake-flow-reader.js';
import { createAgreementReader } from './create-catalogs.js';
import { createCatalogSlice } from './testing/catalog-slice.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
const flows = createFakeFlowReader();
const now = () => new Date('2025-06-11T23:30:00Z');

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { routes } = createCatalogSlice(db, { flows, now });
  app = createSliceApp({
    ...routes,
  });
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db.raw('truncate catalogs cascade');
  flows.away = false;
});

const base = '/api/v1/catalogs';
const post = (body: object) => request(app).post(base).send(body);
const draft = (body: object) => request(app).post(`${base}/drafts`).send(body);
const patch = (id: string, body: object) => request(app).patch(`${base}/${id}`).send(body);
const finalize = (id: string) => request(app).patch(`${base}/${id}/finalize`);
const addControl = (catalogId: string, fields: object) =>
  request(app)
    .post('/api/v1/controls/drafts')
    .send({ catalogId, ...fields });
const complete = { flowId: 'rest-items', params: { url: '/items' } };

it('makes a draft that starts today in its time zone', async () => {
  const made = await draft({ name: ' Supply chain ', timeZone: 'Europe/Madrid' });
  expect(made.status).toBe(201);
  expect(made.headers).toMatchObject({ etag: '"1"', location: `${base}/${made.body.id}` });
  expect(made.body).toMatchObject({
    name: 'Supply chain',
    startDate: '2025-06-12',
    status: 'draft',
    agreementId: expect.stringMatching(/^tpa-[0-9a-f-]{36}$/),
    controlCount: 0,
    compliance: { total: 0, percentage: null },
  });
  expect((await draft({ name: 'Other' })).body).toMatchObject({
    startDate: '2025-06-11',
    timeZone: 'UTC',
  });
});

it('names wrong fields, and the field of a name that is taken', async () => {
  const wrong = await post({
    name: ' ',
    startDate: '2025-02-01',
    endDate: '2025-01-01',
    timeZone: 'Mars/Olympus',
  });
  expect(wrong.status).toBe(400);
  expect(wrong.body.errors.map((error: { path: string }) => error.path)).toEqual([
    '/body/name',
    '/body/endDate',
    '/body/timeZone',
  ]);
  await draft({ name: 'ENS', frameworkVersion: '2' });
  expect((await draft({ name: 'ens' })).status).toBe(201);
  const taken = await draft({ name: 'ens', frameworkVersion: '2' });
  expect(taken.body).toMatchObject({
    status: 409,
    code: 'catalog-exists',
    errors: [{ path: '/body/name' }],
  });
});

it('changes a draft at the revision that was read', async () => {
  const { body } = await draft({ name: 'First', description: 'x' });
  const changed = await patch(body.id, { name: 'Second', description: null }).set(
    'if-match',
    '"1"',
  );
  expect(changed.headers['etag']).toBe('"2"');
  expect(changed.body).toMatchObject({ name: 'Second', description: null });
  expect((await patch(body.id, { name: 'x' }).set('if-match', '"1"')).status).toBe(412);
  expect((await patch(body.id, { endDate: '2020-01-01' })).status).toBe(400);
  expect((await patch(newId(), { name: 'x' })).status).toBe(404);
  await db('catalogs').update({ status: 'finalized' });
  expect((await patch(body.id, { name: 'x' })).body.code).toBe('catalog-finalized');
});

it('takes only one of two changes to the same revision', async () => {
  const { body } = await draft({ name: 'First' });
  const answers = await Promise.all(
    ['a', 'b'].map((name) => patch(body.id, { name }).set('if-match', '"1"')),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it('lists catalogs in pages, with filters and compliance', async () => {
  const made: string[] = [];
  for (const [n, framework] of ['ENS', 'ISO', 'ENS'].entries())
    made.push(await insertCatalog(db, { name: `Catalog ${n}`, framework }));
  const control = await insertControl(db, made[1] as string);
  await insertScopeSet(db, control);
  const today = { from: '2025-06-11T00:00:00Z', to: '2025-06-12T00:00:00Z' };
  await insertSlot(db, control, today, 'passed');
  const list = (query: object) => request(app).get(base).query(query);
  const numbers = (answer: { body: { items: { id: string }[] } }) =>
    answer.body.items.map(({ id }) => made.indexOf(id));
  const first = await list({ limit: 2 });
  expect(numbers(first)).toEqual([2, 1]);
  expect(first.body.items[1]).toMatchObject({ controlCount: 1, compliance: { percentage: 100 } });
  const second = await list({ limit: 2, cursor: first.body.page.nextCursor });
  expect(numbers(second)).toEqual([0]);
  expect(second.body.page.nextCursor).toBeNull();
  expect(numbers(await list({ sort: 'name' }))).toEqual([0, 1, 2]);
  expect(numbers(await list({ framework: 'ENS', sort: '-name' }))).toEqual([2, 0]);
  expect(numbers(await list({ q: 'LOG 1' }))).toEqual([1]);
  expect(numbers(await list({ status: 'draft' }))).toEqual([]);
});

it('finalizes a catalog with all its controls, and starts them', async () => {
  const { body: catalog } = await draft({ name: 'Supply chain', timeZone: 'Europe/Madrid' });
  const { body: a } = await addControl(catalog.id, { name: 'a', ...complete });
  const { body: b } = await addControl(catalog.id, { name: 'b', ...complete });
  await insertScopeSet(db, b.id, '{"environment":"test"}');
  await request(app).patch(`/api/v1/controls/${b.id}/finalize`);
  const done = await finalize(catalog.id);
  expect(done.status).toBe(200);
  expect(done.body).toMatchObject({
    controlsFinalized: 1,
    catalog: { status: 'finalized', finalizedAt: now().toISOString(), compliance: { pending: 2 } },
  });
  const schedules = await db('schedules').select('control_id', 'enabled', 'cron', 'next_run_at');
  expect(schedules).toHaveLength(2);
  expect(schedules[0]).toMatchObject({
    enabled: true,
    cron: null,
    next_run_at: new Date('2025-06-12T22:00:00Z'),
  });
  const reader = createAgreementReader(db, createControlReader(db));
  expect(await reader.getAgreementParts(catalog.id)).toEqual({
    agreementId: catalog.agreementId,
    timeZone: 'Europe/Madrid',
    initial: '2001-01-01',
    controls: [
      expect.objectContaining({
        controlId: a.id,
        metricId: 'A_METRIC',
        params: { url: '/items', path: 'id' },
        scopeKeys: [],
        scopeSets: [{}],
      }),
      expect.objectContaining({
        controlId: b.id,
        scopeKeys: ['environment'],
        scopeSets: [{ environment: 'test' }],
      }),
    ],
  });
  expect((await finalize(catalog.id)).body.code).toBe('catalog-finalized');
});

it('lists everything that blocks finalizing and changes nothing', async () => {
  const { body: catalog } = await draft({ name: 'Supply chain' });
  expect((await finalize(catalog.id)).body).toMatchObject({
    status: 409,
    code: 'catalog-not-ready',
    errors: [{ path: '/controls' }],
  });
  const { body: bare } = await addControl(catalog.id, { name: 'bare' });
  const { body: wrong } = await addControl(catalog.id, { name: 'wrong', flowId: 'rest-items' });
  await addControl(catalog.id, { name: 'right', ...complete });
  const refused = await finalize(catalog.id);
  expect(refused.body.errors).toEqual([
    { path: `/controls/${bare.id}/flowId`, message: '"bare": flowId is missing; choose a flow' },
    {
      path: `/controls/${wrong.id}/params/url`,
      message: expect.stringMatching(/^"wrong": params url is missing: give an address/),
    },
  ]);
  expect(await db('controls').where({ status: 'finalized' })).toEqual([]);
  expect(await db('schedules')).toEqual([]);
  expect((await request(app).get(`${base}/${catalog.id}`)).body.status).toBe('draft');
});

it('finalizes nothing while the flow runtime is away, or twice at once', async () => {
  const { body: catalog } = await draft({ name: 'Supply chain' });
  await addControl(catalog.id, { name: 'a', ...complete });
  flows.away = true;
  expect((await finalize(catalog.id)).status).toBe(502);
  flows.away = false;
  const answers = await Promise.all([finalize(catalog.id), finalize(catalog.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await db('scope_sets')).toHaveLength(1);
});

it('answers compliance at an instant and for scopes', async () => {
  const catalog = await insertCatalog(db);
  const control = await insertControl(db, catalog);
  await insertScopeSet(db, control, '{"environment":"test"}');
  const day = { from: '2025-06-10T00:00:00Z', to: '2025-06-11T00:00:00Z' };
  await insertSlot(db, control, day, 'failed', '{"environment":"test"}');
  const ask = (query: object) => request(app).get(`${base}/${catalog}/compliance`).query(query);
  expect((await ask({ at: '2025-06-10T12:00:00Z' })).body).toMatchObject({
    at: '2025-06-10T12:00:00.000Z',
    compliance: { nonCompliant: 1, percentage: 0, coverage: 100 },
    byScope: [{ scope: { environment: 'test' }, failed: 1, percentage: 0 }],
  });
  expect((await ask({})).body).toMatchObject({ compliance: { pending: 1, coverage: 0 } });
  expect((await ask({ 'scope[environment]': 'moon' })).body).toMatchObject({
    compliance: { total: 0 },
    byScope: [],
  });
  expect((await request(app).get(`${base}/${newId()}/compliance`)).status).toBe(404);
});
