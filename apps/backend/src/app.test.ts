import request from 'supertest';
import { expect, it } from 'vitest';
import { createSliceApp } from './testing/test-app.js';

const app = createSliceApp({
  getLiveness: async () => ({ status: 200, body: { status: 'ok' } }),
  listCatalogs: async ({ query }) => ({
    status: 200,
    body: { items: [], page: { nextCursor: null, limit: query.limit ?? 0 } },
  }),
  createScope: async () => {
    throw new Error('secret detail');
  },
});

it('coerces queries and fills in defaults from the contract', async () => {
  const answer = await request(app).get('/api/v1/catalogs');
  expect(answer.body.page.limit).toBe(50);
});

it.each([
  ['an unknown query parameter', '/api/v1/catalogs?x=1', 400, '/query/x'],
  ['a value out of range', '/api/v1/catalogs?limit=201', 400, '/query/limit'],
  ['an id that is no UUID', '/api/v1/catalogs/7', 400, '/params/catalogId'],
])('names the field of %s', async (_what, path, status, field) => {
  const answer = await request(app).get(path);
  expect(answer.status).toBe(status);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    status,
    code: 'validation-failed',
    errors: [{ path: field }],
  });
});

it('takes an instant in a query with its colons as they are, as RFC 3986, 3.4, lets it', async () => {
  const asked: (string | undefined)[] = [];
  const points = createSliceApp({
    listPoints: async ({ query: { from, to } }) => {
      asked.push(from, to);
      return { status: 200, body: { items: [], page: { nextCursor: null, limit: 1 } } };
    },
  });
  const window = 'from=2026-11-24T00:00:00Z&to=2026-11-25T01:00:00%2B01:00';
  await request(points).get(`/api/v1/points?${window}`).expect(200);
  expect(asked).toEqual(['2026-11-24T00:00:00Z', '2026-11-25T01:00:00+01:00']);
});

it('answers malformed JSON, a foreign media type and a foreign path as problems', async () => {
  const post = () => request(app).post('/api/v1/scopes');
  expect((await post().type('json').send('{')).body).toMatchObject({ status: 400 });
  expect((await post().type('text/plain').send('x')).body).toMatchObject({ status: 415 });
  expect((await request(app).get('/api/v1/nothing')).body).toMatchObject({
    status: 404,
    code: 'no-such-path',
  });
});

it('says what to do about a foreign path, media type and member', async () => {
  const path = await request(app).get('/api/v1/nothing');
  expect(path.body.detail).toBe(
    'There is no GET /api/v1/nothing. The operations are listed at /api/v1/openapi.json.',
  );
  const post = () => request(app).post('/api/v1/scopes');
  const media = await post().type('text/plain').send('x');
  expect(media.body.detail).toContain('Content-Type: application/json');
  const member = await post().send({ name: 'a', description: 'b', type: 'string', colour: 'red' });
  expect(member.body.errors).toEqual([
    { path: '/body/colour', message: 'is not known here; remove it' },
  ]);
});

it('shows nothing of a fault but the id that finds it in the log', async () => {
  const answer = await request(app).post('/api/v1/scopes').send({ name: 'a', type: 'string' });
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toContain('secret');
  expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
});
