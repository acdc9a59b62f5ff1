import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import {
  insertCatalog,
  insertControl,
  insertSchedule,
  insertScopeSet,
} from '../../testing/rows.js';
import { planNodesOf } from '../../testing/explain.js';
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
  ['all by name', {}],
  ['of a catalog', { catalogId: crypto.randomUUID() }],
  ['by date', { sort: { ...sort, field: 'createdAt', descending: true, after: undefined } }],
  ['by status', { complianceStatus: 'compliant' }],
])('walks indexes to list controls %s', async (_what, query) => {
  const nodes = await planNodesOf(db, () =>
    createControlViewReader(db).list(
      { sort, limit: 51, ...query } as never,
      new Date('2025-06-11'),
    ),
  );
  expect(nodes).toContain('Index Scan controls');
  expect(nodes).toContain('Index Scan slots');
  expect(nodes.filter((node) => node.startsWith('Seq Scan'))).toEqual([]);
});

it('reads a calendar from an index, without sorting', async () => {
  const range = { from: new Date('2025-01-01'), to: new Date('2025-02-01'), scope: {} };
  const nodes = await planNodesOf(db, () =>
    createCalendarReader(db).slots(crypto.randomUUID(), range, 10),
  );
  expect(nodes).toEqual(['Limit', 'Index Scan slots']);
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
