import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl, insertScopeSet } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createScopes, scopeRoutes } from './create-scopes.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
beforeAll(async () => {
  ({ db } = await createTestDb());
  app = createSliceApp(scopeRoutes(createScopes({ now: () => new Date() })(db)));
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db('scope_sets').delete();
  await db('scopes').delete();
});

const post = (body: object) => request(app).post('/api/v1/scopes').send(body);
const patch = (id: string, body: object) => request(app).patch(`/api/v1/scopes/${id}`).send(body);
const select = { name: 'environment', type: 'select', values: ['production', 'test'] };
const use = async (key: string, name = 'Licences are declared') => {
  const control = await insertControl(db, await insertCatalog(db), { name });
  await insertScopeSet(db, control, key);
};

it('defines a scope and reads it back with its usage', async () => {
  const made = await post({ ...select, default: 'test' });
  expect(made.status).toBe(201);
  await use('{"environment":"test"}');
  const read = await request(app).get(made.headers['location'] as string);
  expect(read.body).toMatchObject({ ...select, default: 'test', usageCount: 1 });
});

it('refuses what does not fit together, and a name that is taken in any case', async () => {
  const wrong = await post({ name: 'a', type: 'number', default: 'x', values: ['1'] });
  expect(wrong.status).toBe(400);
  expect(wrong.body.errors).toHaveLength(2);
  await post({ name: 'region', type: 'string' });
  const taken = await post({ name: 'Region', type: 'string' });
  expect(taken.status).toBe(409);
  expect(taken.body.errors[0].path).toBe('/body/name');
});

it('pages scopes by name and finds them by text', async () => {
  for (const name of ['c_c', 'a', 'b']) await post({ name, type: 'string' });
  const list = (query: object) => request(app).get('/api/v1/scopes').query(query);
  const first = await list({ limit: 2 });
  expect(first.body.items.map((s: { name: string }) => s.name)).toEqual(['a', 'b']);
  const second = await list({ limit: 2, cursor: first.body.page.nextCursor });
  expect(second.body).toMatchObject({ items: [{ name: 'c_c' }], page: { nextCursor: null } });
  expect((await list({ q: '_' })).body.items).toHaveLength(1);
  expect((await list({ cursor: Buffer.from('["a","b"]').toString('base64url') })).status).toBe(400);
});

it('keeps the name of a used scope and says who uses it', async () => {
  const { body } = await post(select);
  await use('{"environment":"test"}');
  const renamed = await patch(body.id, { name: 'stage' });
  expect(renamed.status).toBe(409);
  expect(renamed.body.detail).toContain('"Licences are declared"');
  expect((await patch(body.id, { description: 'Where it runs' })).status).toBe(200);
});

it('keeps used values fitting', async () => {
  const { body } = await post(select);
  await use('{"environment":"test"}');
  const narrowed = await patch(body.id, { values: ['production'] });
  expect(narrowed.status).toBe(409);
  expect(narrowed.body.detail).toContain('test');
  expect((await patch(body.id, { values: ['test', 'new'] })).status).toBe(200);
});

it('renames an unused scope, and drops the values of one that is no select any more', async () => {
  const { body } = await post(select);
  const changed = await patch(body.id, { name: 'stage', type: 'string' });
  expect(changed.body).toMatchObject({ name: 'stage', type: 'string', values: [] });
});

it('deletes an unused scope only', async () => {
  const { body } = await post(select);
  await use('{"environment":"test"}');
  const remove = () => request(app).delete(`/api/v1/scopes/${body.id}`);
  const refused = await remove();
  expect(refused.status).toBe(409);
  expect(refused.body.detail).toContain('"Licences are declared"');
  await db('scope_sets').delete();
  expect((await remove()).status).toBe(204);
  expect((await remove()).status).toBe(404);
});

it('knows no scope of another id', async () => {
  expect((await patch(newId(), { description: null })).status).toBe(404);
});
