import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { planNodesOf } from '../../testing/explain.js';
import { insertCatalog, insertControl, insertScopeSet, insertSlot } from '../../testing/rows.js';
import { createTestDb } from '../../testing/test-db.js';
import { createComplianceReader } from '../compliance/create-compliance.js';
import { dayNumber } from '../schedules/index.js';
import { rebuildRollups } from './create-analytics.js';
import { readAxis } from './heatmap.js';
import { createRollupReader } from './rollup-reader.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(() => db.raw('truncate catalogs cascade'));

const tables = ['rollups', 'monthly_rollups', 'catalog_rollups'];
const all = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => {
        const { rows } = await db.raw(
          `select to_jsonb(r) as row from ${table} r
           where passed + failed + error + missing + not_applicable > 0 order by to_jsonb(r)::text`,
        );
        return [table, rows];
      }),
    ),
  );
const period = (day: number) => {
  const from = Date.UTC(2025, 0, day, 23);
  return { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
};

it('stays equal to a recount whatever is written, changed and deleted', async () => {
  const verdict = fc.constantFrom(
    ...(['passed', 'failed', 'error', 'missing', 'not-applicable', 'excepted'] as const),
  );
  const change = fc.record({
    control: fc.nat(2),
    key: fc.constantFrom('{}', '{"team":"a"}'),
    day: fc.integer({ min: 20, max: 40 }),
    verdict: fc.option(verdict, { nil: null }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 25 }), async (changes) => {
      await db.raw('truncate catalogs cascade');
      const catalog = await insertCatalog(db, { time_zone: 'Europe/Madrid' });
      const controls = [];
      for (let n = 0; n < 3; n++) controls.push(await insertControl(db, catalog));
      for (const { control, key, day, verdict: to } of changes) {
        const slot = {
          control_id: controls[control] as string,
          scope_key: key,
          period_from: period(day).from,
        };
        const changed =
          to === null
            ? await db('slots').where(slot).delete()
            : await db('slots').where(slot).update({ verdict: to });
        if (changed === 0 && to !== null)
          await insertSlot(db, slot.control_id, period(day), to, key);
      }
      const kept = await all();
      await rebuildRollups(db, catalog);
      expect(kept).toEqual(await all());
    }),
    { numRuns: 25 },
  );
});

it('counts a slot on the day its period begins in the zone of the catalog', async () => {
  const catalog = await insertCatalog(db, { time_zone: 'Europe/Madrid' });
  const control = await insertControl(db, catalog);
  await insertSlot(db, control, period(31), 'passed');
  expect(await db('rollups').pluck('day')).toEqual(['2025-02-01']);
  expect(await db('monthly_rollups').pluck('month')).toEqual(['2025-02-01']);
});

it('recounts what was damaged', async () => {
  const catalog = await insertCatalog(db);
  await insertSlot(db, await insertControl(db, catalog), period(1), 'failed');
  const before = await all();
  await db('rollups').update({ passed: 7 });
  await db('catalog_rollups').delete();
  await rebuildRollups(db);
  expect(await all()).toEqual(before);
});

it('forgets the counts with their catalog', async () => {
  const catalog = await insertCatalog(db);
  await insertSlot(db, await insertControl(db, catalog), period(1), 'failed');
  for (const table of ['slots', 'groups', 'rollups']) await db(table).delete();
  await db('controls').delete();
  await db('catalogs').delete();
  expect(await all()).toEqual({ rollups: [], monthly_rollups: [], catalog_rollups: [] });
});

it('sums a heatmap to the same by months and by the days of their edges', async () => {
  const catalog = await insertCatalog(db);
  const control = await insertControl(db, catalog);
  await insertScopeSet(db, control, '{"team":"a"}');
  for (const day of [1, 31, 32, 40, 59, 60, 75])
    await insertSlot(db, control, period(day), day % 2 ? 'passed' : 'failed', '{"team":"a"}');
  const reader = createRollupReader(db);
  const [rows, cols] = [readAxis('control'), readAxis('scope:team')];
  const span = (first: string, end: string) => ({ first: dayNumber(first), end: dayNumber(end) });
  const cells = (first: string, end: string) =>
    reader.cells({ catalogId: catalog, rows, cols, span: span(first, end) }, 10);
  expect(await cells('2025-01-20', '2025-03-10')).toMatchObject([
    { row: control, col: 'a', passed: 2, failed: 3 },
  ]);
  expect(await cells('2025-02-01', '2025-03-01')).toMatchObject([{ passed: 1, failed: 2 }]);
  expect(await cells('2025-02-02', '2025-02-03')).toEqual([]);
});

const id = '01938f5c-7a00-7000-8000-00000000000a';
const span = { first: 20_000, end: 20_365 };
const heat = (rows: string, cols: string) => () =>
  createRollupReader(db).cells(
    { catalogId: id, rows: readAxis(rows), cols: readAxis(cols), span },
    10,
  );
const grouped = (groupBy: string) => () =>
  createComplianceReader(db).grouped({ at: new Date(), groupBy, after: undefined, limit: 50 });
it.each<[string, () => Promise<unknown>]>([
  ['the trend of a catalog', () => createRollupReader(db).days({ catalogId: id }, span)],
  ['the trend of a control', () => createRollupReader(db).days({ controlId: id }, span)],
  ['the trend of all', () => createRollupReader(db).days({}, span)],
  ['a heatmap by day', heat('control', 'day')],
  ['a heatmap by month', heat('control', 'month')],
  ['a heatmap of scopes', heat('scope:team', 'week')],
  ['compliance by catalog', grouped('catalog')],
  ['compliance by scope', grouped('scope:team')],
  ['compliance now', () => createComplianceReader(db).total(new Date())],
])('reads %s without touching points, runs, computations or whole rollups', async (_what, read) => {
  const nodes = await planNodesOf(db, read);
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.filter((node) => / (points|groups|computations|evidences)/.test(node))).toEqual([]);
  expect(nodes.filter((node) => /^Seq Scan .*rollups/.test(node))).toEqual([]);
});
