import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import {
  insertCatalog,
  insertControl,
  insertSchedule,
  insertScopeSet,
} from '../../testing/rows.js';
import { plansOf } from '../../testing/plans.js';
import { createTestDb } from '../../testing/test-db.js';
import { createControlReader } from './runnable-reader.js';
import { createControlViewReader } from './control-view-reader.js';
import { createCalendarReader } from './calendar-reader.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

const sort = { field: 'name', descending: false, after: { value: 'a', id: crypto.randomUUID() } };

it.each([
  ['all by name', {}, 'controls_name_idx'],
  ['of a catalog', { catalogId: crypto.randomUUID() }, 'controls_catalog_name_idx'],
  [
    'by date',
    { sort: { ...sort, field: 'createdAt', after: undefined } },
    'controls_created_at_idx',
  ],
  ['by status', { complianceStatus: 'compliant' }, 'controls_name_idx'],
])('walks an index to list controls %s', async (_what, query, index) => {
  await insertCatalog(db);
  const plan = await plansOf(db, (explaining) =>
    createControlViewReader(explaining).list(
      { sort, limit: 51, ...query } as never,
      new Date('2025-06-11'),
    ),
  );
  expect(plan).not.toContain('Seq Scan');
  expect(plan).toContain(`using ${index}`);
  expect(plan).toContain('slots_pkey');
});

it('reads a calendar from an index', async () => {
  const range = { from: new Date('2025-01-01'), to: new Date('2025-02-01'), scope: {} };
  const plan = await plansOf(db, (explaining) =>
    createCalendarReader(explaining).slots(crypto.randomUUID(), range, 10),
  );
  expect(plan).toContain('using slots_control_period_idx');
});

it('tells a run what it needs to know of a control', async () => {
  const catalog = await insertCatalog(db, { time_zone: 'Europe/Madrid', end_date: '2025-12-31' });
  const id = await insertControl(db, catalog, { threshold: 90.5, params: '{"url":"/x"}' });
  await insertControl(db, catalog, { status: 'draft' });
  await insertScopeSet(db, id, '{"n":"1"}');
  await insertSchedule(db, id, { target: 'previous' });
  const reader = createControlReader(db);
  const runnable = await reader.getRunnable(id);
  expect(runnable).toMatchObject({
    control: {
      id,
      status: 'finalized',
      params: { url: '/x' },
      startDate: '2025-01-01',
      target: 'previous',
      createdAt: expect.any(Date),
      objective: expect.stringMatching(/_METRIC >= 90.5$/),
    },
    catalog: { id: catalog, timeZone: 'Europe/Madrid', endDate: '2025-12-31' },
    scopeSets: [{ scopes: { n: '1' }, scopeKey: '{"n":"1"}' }],
  });
  expect(await reader.listRunnable(catalog)).toEqual([runnable]);
  expect(await reader.listRunnable(catalog, [id])).toEqual([runnable]);
  expect(await reader.listRunnable(catalog, [])).toEqual([]);
  expect(await reader.getRunnable(crypto.randomUUID())).toBeUndefined();
});
