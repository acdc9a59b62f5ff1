import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import {
  insertCatalog,
  insertControl,
  insertSchedule,
  insertScopeSet,
  insertSlot,
} from '../../testing/rows.js';
import { planNodesOf } from '../../testing/explain.js';
import { createTestDb } from '../../testing/test-db.js';
import { statusOf, type ComplianceReader, type Verdict } from './compliance.js';
import { createComplianceReader } from './compliance-reader.js';

let db: Db;
let reader: ComplianceReader;
beforeAll(async () => {
  ({ db } = await createTestDb());
  reader = createComplianceReader(db);
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db.raw('truncate catalogs cascade');
});

const at = new Date('2025-06-11T10:00:00Z');
const day = (date: string) => {
  const from = new Date(`${date}T00:00:00Z`);
  return { from: from.toISOString(), to: new Date(from.getTime() + 86_400_000).toISOString() };
};
const today = day('2025-06-11');
const scopeKey = (value: unknown) => `{"n":"${value}"}`;

/** A control with one scope set per verdict; null leaves its period without a slot. */
async function assessed(
  catalogId: string,
  verdicts: (Verdict | null)[],
  { control = {}, period = today } = {},
): Promise<string> {
  const id = await insertControl(db, catalogId, control);
  for (const [n, verdict] of verdicts.entries()) {
    await insertScopeSet(db, id, scopeKey(n));
    if (verdict !== null) await insertSlot(db, id, period, verdict, scopeKey(n));
  }
  return id;
}

it('judges controls in SQL as the rule does', async () => {
  const verdict = fc.constantFrom<Verdict | null>(
    ...(['passed', 'failed', 'error', 'missing', 'not-applicable', 'excepted', null] as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(verdict, { maxLength: 4 }), async (verdicts) => {
      const catalog = await insertCatalog(db);
      await assessed(catalog, verdicts);
      const compliance = (await reader.ofCatalogs([catalog], at)).get(catalog);
      const expected = statusOf(verdicts).replace(/-(.)/, (_, letter) => letter.toUpperCase());
      expect(compliance).toMatchObject({ total: 1, [expected]: 1 });
    }),
    { numRuns: 60 },
  );
});

it('counts a page of catalogs, those without controls included, and drafts as pending', async () => {
  const [full, empty] = [await insertCatalog(db), await insertCatalog(db)];
  await assessed(full, ['passed']);
  await assessed(full, ['failed']);
  await assessed(full, [], { control: { status: 'draft' } });
  const found = await reader.ofCatalogs([full, empty], at);
  expect(found.get(full)).toMatchObject({ total: 3, compliant: 1, nonCompliant: 1, pending: 1 });
  expect(found.get(empty)).toMatchObject({ total: 0, percentage: null });
});

it('looks at the period of each control in its zone, or the one before', async () => {
  const madrid = await insertCatalog(db, { time_zone: 'Europe/Madrid' });
  await assessed(madrid, ['passed'], {
    period: { from: '2025-06-10T22:00:00.000Z', to: '2025-06-11T22:00:00.000Z' },
  });
  const weekly = { control: { period: 'weekly' } };
  await assessed(madrid, ['passed'], {
    ...weekly,
    period: { from: '2025-06-08T22:00:00.000Z', to: '2025-06-15T22:00:00.000Z' },
  });
  const before = await assessed(madrid, ['failed'], {
    period: { from: '2025-06-09T22:00:00.000Z', to: '2025-06-10T22:00:00.000Z' },
  });
  const count = async () => (await reader.ofCatalogs([madrid], at)).get(madrid);
  expect(await count()).toMatchObject({ compliant: 2, pending: 1 });
  await insertSchedule(db, before, { target: 'previous' });
  expect(await count()).toMatchObject({ compliant: 2, nonCompliant: 1 });
});

it('counts controls that are not in force as not applicable', async () => {
  const catalog = await insertCatalog(db);
  await assessed(catalog, [null], { control: { end_date: '2025-06-10' } });
  await assessed(catalog, [null], { control: { start_date: '2025-06-12' } });
  await assessed(catalog, [null], { control: { end_date: '2025-06-11' } });
  expect((await reader.ofCatalogs([catalog], at)).get(catalog)).toMatchObject({
    notApplicable: 2,
    pending: 1,
  });
});

it('answers for an instant, for scopes, and by scope', async () => {
  const catalog = await insertCatalog(db);
  await assessed(catalog, ['passed', 'failed']);
  await assessed(catalog, ['error', null]);
  await assessed(catalog, ['failed'], { period: day('2025-06-10') });
  const now = await reader.ofCatalog(catalog, at);
  expect(now.compliance).toMatchObject({ total: 3, nonCompliant: 1, error: 1, pending: 1 });
  expect(now.byScope).toEqual([
    { scope: { n: '0' }, passed: 1, failed: 0, error: 1, missing: 1, percentage: 33.33 },
    { scope: { n: '1' }, passed: 0, failed: 1, error: 0, missing: 1, percentage: 0 },
  ]);
  const second = await reader.ofCatalog(catalog, at, { n: '1' });
  expect(second.compliance).toMatchObject({ total: 2, nonCompliant: 1, pending: 1 });
  expect(second.byScope).toHaveLength(1);
  const yesterday = await reader.ofCatalog(catalog, new Date('2025-06-10T23:59:59Z'));
  expect(yesterday.compliance).toMatchObject({ nonCompliant: 1, pending: 2 });
});

it('adds up finalized catalogs', async () => {
  await assessed(await insertCatalog(db), ['passed']);
  await assessed(await insertCatalog(db, { time_zone: 'Asia/Tokyo' }), [null]);
  await assessed(await insertCatalog(db, { status: 'draft' }), ['passed']);
  expect(await reader.total(at)).toMatchObject({
    catalogs: 2,
    compliance: { total: 2, compliant: 1, pending: 1 },
  });
});

it('lists the gravest failures with the first period of their row', async () => {
  const catalog = await insertCatalog(db, { name: 'Supply chain' });
  const low = await assessed(catalog, ['failed'], { control: { severity: 'low', name: 'a' } });
  const high = await assessed(catalog, ['passed', 'failed'], { control: { severity: 'high' } });
  await insertSlot(db, high, day('2025-06-10'), 'failed', scopeKey(1));
  await insertSlot(db, high, day('2025-06-09'), 'failed', scopeKey(1));
  await insertSlot(db, high, day('2025-06-08'), 'passed', scopeKey(1));
  await insertSlot(db, high, day('2025-06-07'), 'failed', scopeKey(1));
  // A gap on the 10th ends the row.
  await insertSlot(db, low, day('2025-06-09'), 'failed', scopeKey(0));
  const failing = await reader.failing(at);
  expect(failing.map(({ controlId, since }) => [controlId, since])).toEqual([
    [high, '2025-06-09T00:00:00.000Z'],
    [low, '2025-06-11T00:00:00.000Z'],
  ]);
  expect(failing[0]).toMatchObject({
    catalogName: 'Supply chain',
    complianceStatus: 'non-compliant',
    scopes: [
      { scopes: { n: '0' }, verdict: 'passed', value: 100, period: today },
      { scopes: { n: '1' }, verdict: 'failed', computationGroup: expect.any(String) },
    ],
  });
  expect(await reader.failing(at, 1)).toHaveLength(1);
});

it('lists what has no answer, errors first', async () => {
  const catalog = await insertCatalog(db);
  const waiting = await assessed(catalog, [null], { control: { severity: 'critical' } });
  const broken = await assessed(catalog, ['error']);
  await assessed(catalog, ['passed']);
  const pending = await reader.pending(at);
  expect(pending.map(({ controlId }) => controlId)).toEqual([broken, waiting]);
  expect(pending[1]).toMatchObject({ complianceStatus: 'pending', since: null });
});

it('finds slots by their key', async () => {
  const catalog = await insertCatalog(db);
  await assessed(catalog, ['passed']);
  const nodes = await planNodesOf(db, () => reader.ofCatalogs([catalog], at));
  expect(nodes).toContain('Index Scan slots');
  expect(nodes.filter((node) => node.startsWith('Seq Scan'))).toEqual([]);
});
