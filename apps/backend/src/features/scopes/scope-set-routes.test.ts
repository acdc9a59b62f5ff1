import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import { insertCatalog, insertControl } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createScopes, createScopeSets, scopeRoutes, scopeSetRoutes } from './create-scopes.js';
import { createScopeRepository } from './scope-repository.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
let controlId: string;
beforeAll(async () => {
  ({ db } = await createTestDb());
  const now = () => new Date();
  app = createSliceApp({
    ...scopeRoutes(createScopes({ now })(db)),
    ...scopeSetRoutes(createScopeSets({ now })(db)),
  });
  await request(app)
    .post('/api/v1/scopes')
    .send({ name: 'environment', type: 'select', values: ['production', 'test'] });
  await request(app).post('/api/v1/scopes').send({ name: 'level', type: 'number' });
});
afterAll(() => db.destroy());
beforeEach(async () => {
  controlId = await insertControl(db, await insertCatalog(db));
});

const sets = '/api/v1/scopes/sets';
const add = (scopes: object, control = controlId) =>
  request(app).post(sets).send({ controlId: control, scopes });

it('gives a control a combination once, in whatever order it is written', async () => {
  const made = await add({ environment: 'test', level: '2' });
  expect(made.status).toBe(201);
  const again = await add({ level: '2', environment: 'test' });
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ code: 'scope-set-exists' });
  const read = await request(app).get(made.headers['location'] as string);
  expect(read.body).toMatchObject({ controlId, scopes: { environment: 'test', level: '2' } });
});

it('names scopes that are not defined and values that do not fit', async () => {
  const answer = await add({ environment: 'moon', level: 'high', region: 'eu' });
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([
    '/body/scopes/environment',
    '/body/scopes/level',
    '/body/scopes/region',
  ]);
});

it('knows no control of another id', async () => {
  expect((await add({}, newId())).status).toBe(404);
});

it('replaces and deletes a scope set', async () => {
  const { body } = await add({ environment: 'test' });
  await add({ environment: 'production' });
  const put = (scopes: object) => request(app).put(`${sets}/${body.id}`).send({ scopes });
  expect((await put({ environment: 'production' })).status).toBe(409);
  expect((await put({ level: '1' })).body).toMatchObject({ scopes: { level: '1' } });
  expect((await request(app).delete(`${sets}/${body.id}`)).status).toBe(204);
  expect((await request(app).delete(`${sets}/${body.id}`)).status).toBe(404);
});

it('pages the scope sets of a control', async () => {
  for (const level of ['1', '2', '3']) await add({ level });
  const list = (query: object) =>
    request(app)
      .get(sets)
      .query({ controlId, limit: 2, ...query });
  const first = await list({});
  expect(first.body.items).toHaveLength(2);
  const second = await list({ cursor: first.body.page.nextCursor });
  expect(second.body).toMatchObject({
    items: [{ scopes: { level: '3' } }],
    page: { nextCursor: null },
  });
});

it('previews combinations beside those the control has', async () => {
  await add({ environment: 'test' });
  await add({ level: '9' });
  const preview = (values: object) =>
    request(app).post(`${sets}/preview`).send({ controlId, values });
  expect((await preview({ environment: ['production', 'test'] })).body).toEqual({
    combinations: 2,
    runsPerPeriod: 3,
    sample: [{ environment: 'production' }, { environment: 'test' }],
  });
  const wrong = await preview({ environment: ['test', 'moon'] });
  expect(wrong.body.errors).toMatchObject([{ path: '/body/values/environment' }]);
});

it('does not use a scope that is being deleted', async () => {
  const { body } = await request(app).post('/api/v1/scopes').send({ name: 'gone', type: 'string' });
  const adding = await inTransaction(db, async (trx) => {
    const scopes = createScopeRepository(trx);
    await scopes.lock(body.id);
    const request = add({ gone: 'x' }).then((answer) => answer);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await scopes.delete(body.id);
    return request.then.bind(request);
  });
  const answer = await new Promise<{ status: number }>((resolve) => void adding(resolve));
  expect(answer.status).toBe(400);
});

it('gives a control at most 200 scope sets', async () => {
  await db.raw(
    `insert into scope_sets (id, control_id, scopes, scope_key)
     select gen_random_uuid(), ?::uuid, jsonb_build_object('level', n::text), n::text
     from generate_series(1, 200) n`,
    [controlId],
  );
  const answer = await add({ level: '500' });
  expect(answer.status).toBe(409);
  expect(answer.body.code).toBe('too-many-scope-sets');
});
