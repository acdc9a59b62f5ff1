import request from 'supertest';
import { expect, it } from 'vitest';
import { createSliceApp } from '../testing/test-app.js';
import { findUnstorable } from './storable-text.js';

const app = createSliceApp({
  listCatalogs: async () => ({
    status: 200,
    body: { items: [], page: { nextCursor: null, limit: 1 } },
  }),
});

it('finds what cannot be stored, in texts and names, however deep', () => {
  expect(findUnstorable({ a: ['fine 😀', 'x\0'] }, '/body')).toBe('/body/a/1');
  expect(findUnstorable({ 'a/b': '\ud800' }, '/body')).toBe('/body/a~1b');
  expect(findUnstorable({ a: { 'b\0': 1 } }, '/body')).toBe('/body/a');
  expect(findUnstorable({ a: 1, b: null, c: true }, '/body')).toBeUndefined();
  let deep: unknown = '\0';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(findUnstorable(deep, '')).toBeDefined();
});

it('refuses such a query and such a body with the place', async () => {
  const query = await request(app).get('/api/v1/catalogs?q=a%00');
  expect(query.body).toMatchObject({ status: 400, errors: [{ path: '/query/q' }] });
  const body = await request(app)
    .post('/api/v1/catalogs/drafts')
    .type('json')
    .send('{"name":"a\\u0000"}');
  expect(body.body).toMatchObject({ status: 400, errors: [{ path: '/body/name' }] });
});

it('refuses days and instants that do not exist', async () => {
  const day = await request(app)
    .post('/api/v1/catalogs')
    .send({ name: 'a', startDate: '2025-02-30' });
  expect(day.body).toMatchObject({ status: 400, errors: [{ path: '/body/startDate' }] });
});
