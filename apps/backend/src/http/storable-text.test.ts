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
  const pathOf = (value: unknown) => findUnstorable(value, '/body')?.path;
  expect(pathOf({ a: ['fine 😀', 'x\0'] })).toBe('/body/a/1');
  expect(pathOf({ 'a/b': '\ud800' })).toBe('/body/a~1b');
  expect(pathOf({ a: { 'b\0': 1 } })).toBe('/body/a');
  expect(pathOf({ a: 1, b: null, c: true })).toBeUndefined();
});

it('refuses nesting that recursive code could not walk, and no other', () => {
  const nested = (levels: number) => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };
  expect(findUnstorable(nested(90), '/body')).toBeUndefined();
  expect(findUnstorable(nested(100_000), '/body')).toEqual({
    path: '/body',
    message: 'is nested deeper than 100 levels; flatten it',
  });
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

it('finds a number without an end', () => {
  expect(findUnstorable({ limit: Infinity }, '/query')).toMatchObject({ path: '/query/limit' });
});
