import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Role } from '@status/api-contract';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import {
  insertCatalog,
  insertControl,
  insertSchedule,
  insertScopeSet,
  insertSlot,
} from '../../testing/rows.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createComplianceReader } from '../compliance/create-compliance.js';
import { createControlReader } from '../controls/create-controls.js';
import { createFakeFlowReader } from '../flows/testing/fake-flow-reader.js';
import { createPoints } from '../points/create-points.js';
import { createDueClaimer } from '../schedules/create-schedules.js';
import { createCatalogSlice } from './testing/catalog-slice.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
let authority: Role = 'ADMIN';
const flows = createFakeFlowReader();
const now = () => new Date('2025-06-11T12:00:00Z');
const TODAY = { from: '2025-06-11T00:00:00Z', to: '2025-06-12T00:00:00Z' };

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { routes } = createCatalogSlice(db, { flows, now });
  app = createSliceApp(
    {
      ...routes,
      ...createPoints(db, { publish: async () => undefined }).routes,
    },
    () => testPrincipal(authority),
  );
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db.raw('truncate catalogs, users cascade');
  authority = 'ADMIN';
});

const api = '/api/v1';
const patch = (path: string, body: object) => request(app).patch(`${api}${path}`).send(body);
const remove = (path: string) => request(app).delete(`${api}${path}`);
const get = (path: string) => request(app).get(`${api}${path}`);

/** A finalized catalog with one control that passed today. */
async function inForce() {
  const catalog = await insertCatalog(db, { name: 'ENS', framework_version: '2022' });
  const control = await insertControl(db, catalog, { name: 'Backups', code: 'op.1' });
  await insertScopeSet(db, control, '{"environment":"production"}');
  await insertSchedule(db, control, { next_run_at: '2025-06-11T11:00:00Z', cron: '0 4 * * *' });
  const group = await insertSlot(db, control, TODAY, 'passed', '{"environment":"production"}');
  return { catalog, control, group };
}

it('makes the next version of a finalized catalog, with its controls as drafts', async () => {
  const { catalog, control } = await inForce();
  await db('control_sources').insert({ control_id: control, source: '{"a":1}' });
  await db('catalog_sources').insert({ catalog_id: catalog, source: '{"b":2}' });
  const made = await request(app).post(`${api}/catalogs/${catalog}/versions`);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: 'ENS',
    frameworkVersion: '2022 rev 2',
    status: 'draft',
    familyId: catalog,
    previousId: catalog,
    controlCount: 1,
  });
  const [copy] = (await get(`/catalogs/${made.body.id}/controls`)).body.items;
  expect(copy).toMatchObject({ name: 'Backups', code: 'op.1', status: 'draft' });
  expect(copy.scopeSets).toMatchObject([{ scopes: { environment: 'production' } }]);
  expect(await db('schedules').where({ control_id: copy.id })).toMatchObject([
    { cron: '0 4 * * *', next_run_at: null },
  ]);
  expect(await db('control_sources').where({ control_id: copy.id })).toMatchObject([
    { source: { a: 1 } },
  ]);
  expect(await db('catalog_sources').where({ catalog_id: made.body.id })).toHaveLength(1);
  const taken = await request(app)
    .post(`${api}/catalogs/${catalog}/versions`)
    .send({ frameworkVersion: '2022' });
  expect(taken.body).toMatchObject({ status: 409, code: 'catalog-exists' });
  const ofDraft = await request(app).post(`${api}/catalogs/${made.body.id}/versions`).send({});
  expect(ofDraft.body).toMatchObject({ status: 409, code: 'catalog-is-draft' });
});

it('changes of a finalized catalog only what no verdict rests on', async () => {
  const { catalog, control } = await inForce();
  const changed = await patch(`/catalogs/${catalog}`, { description: 'x', tags: ['a'] });
  expect(changed.body).toMatchObject({ description: 'x', tags: ['a'] });
  const refused = await patch(`/catalogs/${catalog}`, { name: 'y', startDate: '2020-01-01' });
  expect(refused.body).toMatchObject({
    code: 'catalog-finalized',
    errors: [{ path: '/body/name' }, { path: '/body/startDate' }],
  });
  expect((await patch(`/controls/${control}`, { description: 'x' })).status).toBe(200);
  expect((await patch(`/controls/${control}`, { threshold: 1 })).body).toMatchObject({
    code: 'control-finalized',
    errors: [{ path: '/body/threshold' }],
  });
});

it('lets a control that had ended go on when its end moves on', async () => {
  const { control } = await inForce();
  await db('controls').where({ id: control }).update({ end_date: '2025-06-01' });
  await db('schedules').update({ next_run_at: null });
  expect((await patch(`/controls/${control}`, { endDate: '2025-05-01' })).status).toBe(409);
  expect((await patch(`/controls/${control}`, { endDate: null })).status).toBe(200);
  expect(await db('schedules').whereNotNull('next_run_at')).toHaveLength(1);
});

it('takes only a user for an owner, and finds controls by theirs', async () => {
  const { catalog, control } = await inForce();
  expect((await patch(`/catalogs/${catalog}`, { ownerId: newId() })).body).toMatchObject({
    status: 400,
    errors: [{ path: '/body/ownerId' }],
  });
  const id = newId();
  await db('users').insert({ id, username: 'ada', password_hash: 'x', authority: 'USER' });
  expect((await patch(`/controls/${control}`, { ownerId: id })).body.ownerId).toBe(id);
  expect((await get(`/controls?ownerId=${id}`)).body.items).toHaveLength(1);
  expect((await get(`/controls?ownerId=${newId()}`)).body.items).toEqual([]);
});

it('filters by scope and code, and pages in the order of the catalog', async () => {
  const { catalog } = await inForce();
  for (const position of [2, 1])
    await insertControl(db, catalog, { name: `c${position}`, position });
  const list = (query: object) => get(`/catalogs/${catalog}/controls`).query(query);
  const names = (answer: { body: { items: { name: string }[] } }) =>
    answer.body.items.map(({ name }) => name);
  expect(names(await list({ 'scope[environment]': 'production' }))).toEqual(['Backups']);
  expect(names(await list({ q: 'OP.1' }))).toEqual(['Backups']);
  const first = await list({ sort: 'position', limit: 2 });
  expect(names(first)).toEqual(['Backups', 'c1']);
  const second = await list({ sort: 'position', limit: 2, cursor: first.body.page.nextCursor });
  expect(names(second)).toEqual(['c2']);
});

it('deletes a draft for good, with its controls only for an administrator', async () => {
  const draft = await insertCatalog(db, { status: 'draft' });
  const control = await insertControl(db, draft, { status: 'draft' });
  authority = 'DEVELOPER';
  expect((await remove(`/catalogs/${draft}`)).body).toMatchObject({
    status: 409,
    code: 'catalog-has-controls',
  });
  expect((await remove(`/catalogs/${draft}?cascade=true`)).status).toBe(403);
  expect((await remove(`/controls/${control}`)).status).toBe(204);
  expect((await remove(`/catalogs/${draft}`)).status).toBe(204);
  expect(await db('catalogs')).toEqual([]);
  authority = 'ADMIN';
  const other = await insertCatalog(db, { status: 'draft' });
  await insertControl(db, other, { status: 'draft' });
  expect((await remove(`/catalogs/${other}?cascade=true`)).status).toBe(204);
  expect([...(await db('catalogs')), ...(await db('controls'))]).toEqual([]);
  expect((await remove(`/catalogs/${other}`)).status).toBe(404);
});

it('takes a control with results out of sight, and keeps its results', async () => {
  const { catalog, control, group } = await inForce();
  authority = 'DEVELOPER';
  expect((await remove(`/controls/${control}`)).body).toMatchObject({
    status: 409,
    code: 'control-has-results',
  });
  authority = 'ADMIN';
  expect((await remove(`/controls/${control}`)).status).toBe(204);
  expect((await get(`/controls/${control}`)).status).toBe(404);
  expect((await get(`/controls/${control}/calendar`)).status).toBe(404);
  expect((await get('/controls')).body.items).toEqual([]);
  expect((await get(`/catalogs/${catalog}`)).body).toMatchObject({
    controlCount: 0,
    compliance: { total: 0 },
  });
  expect(await createDueClaimer(db)(now(), 10)).toEqual([]);
  const reader = createControlReader(db);
  expect(await reader.listRunnable(catalog)).toEqual([]);
  expect(await reader.listAgreed(catalog)).toHaveLength(1);
  expect(await db('groups').where({ id: group })).toHaveLength(1);
  expect(await db('slots')).toHaveLength(1);
});

it('takes a finalized catalog out of sight, and gives its name free', async () => {
  const { catalog, group } = await inForce();
  authority = 'DEVELOPER';
  expect((await remove(`/catalogs/${catalog}`)).status).toBe(403);
  authority = 'ADMIN';
  expect((await remove(`/catalogs/${catalog}`)).status).toBe(409);
  expect((await remove(`/catalogs/${catalog}?cascade=true`)).status).toBe(204);
  for (const path of ['', '/controls', '/compliance', '/points'])
    expect((await get(`/catalogs/${catalog}${path}`)).status).toBe(404);
  expect((await get('/catalogs')).body.items).toEqual([]);
  expect((await createComplianceReader(db).total(now())).catalogs).toBe(0);
  expect(await createComplianceReader(db).pending(now())).toEqual([]);
  expect(await createDueClaimer(db)(now(), 10)).toEqual([]);
  expect(await db('groups').where({ id: group })).toHaveLength(1);
  const again = await request(app)
    .post(`${api}/catalogs/drafts`)
    .send({ name: 'ENS', frameworkVersion: '2022' });
  expect(again.status).toBe(201);
});

it('lists the points of a catalog', async () => {
  const { catalog, control, group } = await inForce();
  await db('points').insert({
    id: newId(),
    catalog_id: catalog,
    control_id: control,
    agreement_id: 'a',
    guarantee_id: 'g',
    objective: 'G_METRIC >= 100',
    scope: '{}',
    scope_key: '{}',
    period_from: TODAY.from,
    period_to: TODAY.to,
    result: 'passed',
    metrics: '{}',
    group_id: group,
    calculated_at: now(),
  });
  const points = (query: object) => get(`/catalogs/${catalog}/points`).query(query);
  expect((await points({})).body.items).toMatchObject([{ controlId: control }]);
  expect((await points({ controlId: newId() })).body.items).toEqual([]);
  expect((await points({ to: '2025-06-11T00:00:00Z' })).body.items).toEqual([]);
});

it('clears a param of a draft control by null', async () => {
  const draft = await insertCatalog(db, { status: 'draft' });
  const control = await insertControl(db, draft, {
    status: 'draft',
    flow_id: 'rest-items',
    params: '{"url":"/a","path":"id"}',
  });
  const changed = await patch(`/controls/${control}`, { params: { path: null, url: '/b' } });
  expect(changed.body.params).toEqual({ url: '/b' });
});
