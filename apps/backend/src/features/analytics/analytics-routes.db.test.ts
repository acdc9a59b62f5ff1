import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl, insertScopeSet, insertSlot } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createComplianceReader } from '../compliance/create-compliance.js';
import { createAnalytics } from './create-analytics.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
const now = () => new Date('2025-06-15T10:00:00Z');
beforeAll(async () => {
  ({ db } = await createTestDb());
  app = createSliceApp(createAnalytics({ db, compliance: createComplianceReader(db), now }).routes);
});
afterAll(() => db.destroy());
beforeEach(() => db.raw('truncate catalogs cascade'));

const day = (date: string) => {
  const from = new Date(`${date}T00:00:00Z`);
  return { from: from.toISOString(), to: new Date(from.getTime() + 86_400_000).toISOString() };
};
const get = (path: string, query: object) => request(app).get(`/api/v1${path}`).query(query);

/** Two controls, one with a scope set for each of two teams. */
async function seed() {
  const catalog = await insertCatalog(db, { name: 'Baseline' });
  const one = await insertControl(db, catalog, { name: 'Backups', severity: 'high' });
  const two = await insertControl(db, catalog, { name: 'Licences', severity: 'low' });
  for (const team of ['a', 'b']) {
    await insertScopeSet(db, one, `{"team":"${team}"}`);
    await insertSlot(
      db,
      one,
      day('2025-06-15'),
      team === 'a' ? 'passed' : 'failed',
      `{"team":"${team}"}`,
    );
  }
  await insertScopeSet(db, two);
  await insertSlot(db, two, day('2025-06-15'), 'passed');
  await insertSlot(db, two, day('2025-06-13'), 'failed');
  return { catalog, one, two };
}

it('counts controls by catalog, severity, control and scope', async () => {
  const { catalog, one } = await seed();
  const by = async (groupBy: string, query = {}) =>
    (await get('/analytics/compliance', { groupBy, ...query }).expect(200)).body.items;
  expect(await by('catalog')).toMatchObject([
    { key: catalog, label: 'Baseline', compliance: { total: 2, compliant: 1, percentage: 50 } },
  ]);
  expect(await by('severity')).toMatchObject([
    { key: 'high', compliance: { nonCompliant: 1, percentage: 0 } },
    { key: 'low', compliance: { compliant: 1, percentage: 100 } },
  ]);
  expect(await by('scope:team')).toMatchObject([
    { key: 'a', compliance: { total: 1, compliant: 1 } },
    { key: 'b', compliance: { total: 1, nonCompliant: 1 } },
  ]);
  expect(await by('control', { 'scope[team]': 'a' })).toMatchObject([
    { key: one, label: 'Backups', compliance: { compliant: 1 } },
  ]);
  expect(await by('catalog', { at: '2025-06-13T12:00:00Z' })).toMatchObject([
    { compliance: { nonCompliant: 1, pending: 1, percentage: 0 } },
  ]);
});

it('pages groups by their key', async () => {
  await seed();
  const first = await get('/analytics/compliance', { groupBy: 'severity', limit: 1 }).expect(200);
  const cursor = first.body.page.nextCursor;
  const rest = await get('/analytics/compliance', { groupBy: 'severity', limit: 1, cursor });
  expect([first.body.items[0].key, rest.body.items[0].key]).toEqual(['high', 'low']);
  expect(rest.body.page.nextCursor).toBeNull();
});

it('answers a trend with gaps', async () => {
  const { two } = await seed();
  const range = { from: '2025-06-13T00:00:00Z', to: '2025-06-16T00:00:00Z' };
  const { body } = await get('/analytics/trend', { controlId: two, ...range }).expect(200);
  expect(body.items).toMatchObject([
    { date: '2025-06-13', failed: 1, percentage: 0 },
    { date: '2025-06-14', missing: 1, percentage: null },
    { date: '2025-06-15', passed: 1, percentage: 100, to: '2025-06-16T00:00:00.000Z' },
  ]);
  const rolling = await get('/analytics/trend', {
    controlId: two,
    window: 'rolling',
    days: 3,
    ...range,
  });
  expect(rolling.body.items.at(-1)).toMatchObject({ passed: 1, failed: 1, missing: 1 });
});

it('has the percentage of the headline where each control brings one result', async () => {
  const { two, catalog } = await seed();
  await db('scope_sets').whereNot({ control_id: two }).delete();
  await db('slots').whereNot({ control_id: two }).delete();
  const trend = await get('/analytics/trend', { catalogId: catalog }).expect(200);
  const groups = await get('/analytics/compliance', { groupBy: 'control' });
  expect(trend.body.items).toHaveLength(30);
  expect(trend.body.items.at(-1).percentage).toBe(
    groups.body.items.find(({ key }: { key: string }) => key === two).compliance.percentage,
  );
});

it('refuses too many points, naming their number', async () => {
  const { two } = await seed();
  const query = { controlId: two, from: '2020-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' };
  const { body } = await get('/analytics/trend', query).expect(400);
  expect(body.detail).toMatch(/1827 points/);
  await get('/analytics/trend', { ...query, interval: 'month' }).expect(200);
});

it('wants one subject, and one that exists', async () => {
  const { two, catalog } = await seed();
  await get('/analytics/trend', {}).expect(400);
  await get('/analytics/trend', { controlId: two, catalogId: catalog }).expect(400);
  await get('/analytics/trend', { controlId: catalog }).expect(404);
  await get('/analytics/heatmap', { catalogId: two }).expect(404);
  await get('/analytics/compliance', { catalogId: two }).expect(404);
});

it('answers a heatmap by position, without the cells that have no results', async () => {
  const { catalog, one, two } = await seed();
  const query = { catalogId: catalog, from: '2025-06-13T00:00:00Z', to: '2025-06-16T00:00:00Z' };
  const { body } = await get('/analytics/heatmap', query).expect(200);
  expect(body.rows.map(({ key }: { key: string }) => key)).toEqual([one, two]);
  expect(body.cols.map(({ key }: { key: string }) => key)).toEqual([
    '2025-06-13',
    '2025-06-14',
    '2025-06-15',
  ]);
  expect(body.cells).toMatchObject([
    { row: 0, col: 2, passed: 1, failed: 1, percentage: 50 },
    { row: 1, col: 0, failed: 1 },
    { row: 1, col: 2, passed: 1 },
  ]);
  const scopes = await get('/analytics/heatmap', { ...query, rows: 'scope:team', cols: 'month' });
  expect(scopes.body.cells).toMatchObject([
    { row: 0, col: 0, passed: 1 },
    { row: 1, col: 0, failed: 1 },
  ]);
});

it('refuses axes that are equal or both times, and too many cells', async () => {
  const { catalog } = await seed();
  const refuse = (query: object) =>
    get('/analytics/heatmap', { catalogId: catalog, ...query }).expect(400);
  await refuse({ rows: 'day', cols: 'week' });
  await refuse({ rows: 'control', cols: 'control' });
  await refuse({ rows: 'colour' });
  for (let n = 0; n < 10; n++) await insertControl(db, catalog);
  const { body } = await refuse({ from: '2020-01-01T00:00:00Z' });
  expect(body.detail).toMatch(/23916 cells/);
});
