import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { flowRoutes } from './flow-routes.js';
import { createFlowService } from './flow-service.js';
import { createFlowUsageReader } from './flow-usage-reader.js';
import { buildFlow, createFakeFlowReader } from './testing/fake-flow-reader.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
const runtime = createFakeFlowReader([
  buildFlow({ id: 'b', name: 'Same' }),
  buildFlow({ id: 'a', name: 'Same' }),
  buildFlow({ id: 'c', name: 'Licences' }),
]);
beforeAll(async () => {
  ({ db } = await createTestDb());
  app = createSliceApp(flowRoutes(createFlowService(runtime, createFlowUsageReader(db))));
  const catalog = await insertCatalog(db);
  await insertControl(db, catalog, { flow_id: 'a' });
  await insertControl(db, catalog, { flow_id: 'a' });
});
afterAll(() => db.destroy());

const list = (query = {}) => request(app).get('/api/v1/flows').query(query);
const ids = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map((f) => f.id);

it('pages flows by name and id, with how many controls use each', async () => {
  const first = await list({ limit: 2 });
  expect(first.status).toBe(200);
  expect(ids(first)).toEqual(['c', 'a']);
  expect(first.body.items[1].usedBy).toBe(2);
  const second = await list({ limit: 2, cursor: first.body.page.nextCursor });
  expect(ids(second)).toEqual(['b']);
  expect(second.body.page.nextCursor).toBeNull();
});

it('finds flows by a part of their name', async () => {
  expect(ids(await list({ q: 'LICEN' }))).toEqual(['c']);
});

it('lists the parameters of a flow', async () => {
  const answer = await request(app).get('/api/v1/flows/a/params');
  expect(answer.body.items[0]).toMatchObject({ name: 'url', required: true });
  expect((await request(app).get('/api/v1/flows/x/params')).status).toBe(404);
});

it('answers 502 when the flow runtime is away, and 400 to a foreign cursor', async () => {
  expect((await list({ cursor: 'x' })).status).toBe(400);
  runtime.away = true;
  const answer = await list();
  runtime.away = false;
  expect(answer.status).toBe(502);
  expect(answer.body.code).toBe('flows-unavailable');
});
