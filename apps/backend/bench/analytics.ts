import pg from 'pg';
import type { Db } from '../src/db/knex.js';
import { rebuildRollups } from '../src/features/analytics/create-analytics.js';
import { readAxis } from '../src/features/analytics/heatmap.js';
import { createRollupReader } from '../src/features/analytics/rollup-reader.js';
import { createComplianceReader } from '../src/features/compliance/create-compliance.js';
import { dayNumber } from '../src/features/schedules/index.js';
import { insertCatalog } from '../src/testing/rows.js';
import { newId } from '../src/db/id.js';
import { measure, ms } from './measure.js';

const CONTROLS = 1_000;
const DAYS = 365;
const span = { first: dayNumber('2025-01-01'), end: dayNumber('2026-01-01') };

/** Trend and heatmaps of 1,000 controls over 365 days, against the same counts from the slots. */
export async function analytics(db: Db, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const catalogId = await seed(db);
  const reader = createRollupReader(db);
  const heat =
    (rows: string, cols: string, end = span.end) =>
    () =>
      reader.cells(
        { catalogId, rows: readAxis(rows), cols: readAxis(cols), span: { ...span, end } },
        20_001,
      );
  const bySlots =
    (key: string, days = DAYS) =>
    () =>
      client.query(
        `select ${key}, count(*) filter (where verdict = 'passed'), count(*) filter (where verdict = 'failed')
       from slots where catalog_id = $1 and period_from < '2025-01-01T00:00:00Z'::timestamptz + $2 * interval '1 day'
       group by ${key.replaceAll(/ as \w+/g, '')}`,
        [catalogId, days],
      );
  const day = `(period_from at time zone 'UTC')::date`;
  const month = `date_trunc('month', period_from)`;
  await report('trend by day', () => reader.days({ catalogId }, span), bySlots(day));
  await report(
    'heatmap control x month',
    heat('control', 'month'),
    bySlots(`control_id, ${month}`),
  );
  await report(
    'heatmap control x day, 20 days',
    heat('control', 'day', span.first + 20),
    bySlots(`control_id, ${day}`, 20),
  );
  await report('heatmap scope x day', heat('scope:team', 'day'), bySlots(`scope, ${day}`));
  // No count of slots answers this one: it judges each control by its current period.
  const total = () => createComplianceReader(db).total(new Date('2025-12-31T12:00:00Z'));
  const now = await measure(40, total);
  console.log(`compliance of 1,000 controls now: p50 ${ms(now.p50)}, p95 ${ms(now.p95)}`);
  await client.end();
}

async function report(
  what: string,
  ours: () => Promise<unknown>,
  raw: () => Promise<unknown>,
): Promise<void> {
  const [mine, base] = [await measure(40, ours), await measure(5, raw)];
  console.log(
    `${what}, 1,000 controls x 365 days: p50 ${ms(mine.p50)}, p95 ${ms(mine.p95)}; counted from the slots p50 ${ms(base.p50)}; ${(base.p50 / mine.p50).toFixed(1)} x as fast`,
  );
}

/** Slots are loaded with their trigger off and counted once, as a restored table would be. */
async function seed(db: Db): Promise<string> {
  const catalogId = await insertCatalog(db, { name: 'Bench' });
  const group = newId();
  await db.raw(
    `insert into controls (id, catalog_id, name, type, severity, period, start_date, flow_id, operator,
       threshold, guarantee_id, metric_id, status, created_by)
     select gen_random_uuid(), ?, 'Control ' || n, 'automated', 'high', 'daily', '2025-01-01', 'f', '>=',
       100, 'G' || n, 'M' || n, 'finalized', 'bench' from generate_series(1, ?) n`,
    [catalogId, CONTROLS],
  );
  await db.raw(
    `insert into scope_sets (id, control_id, scopes, scope_key)
     select gen_random_uuid(), id, '{"team":"a"}', '{"team":"a"}' from controls where catalog_id = ?`,
    [catalogId],
  );
  await db.raw(
    `insert into groups (id, control_id, catalog_id, scope, scope_key, period_from, period_to, status,
       trigger, flow_id, params, created_by)
     select ?, id, catalog_id, '{}', '{}', '2025-01-01', '2025-01-02', 'done', 'manual', 'f', '{}', 'bench'
     from controls where catalog_id = ? limit 1`,
    [group, catalogId],
  );
  await db.raw('alter table slots disable trigger slots_count');
  await db.raw(
    `insert into slots (control_id, scope_key, period_from, period_to, catalog_id, scope, verdict,
       value, group_id)
     select c.id, '{"team":"a"}', day, day + interval '1 day', c.catalog_id, '{"team":"a"}',
       case when random() < 0.9 then 'passed' else 'failed' end, 100, ?
     from controls c cross join generate_series('2025-01-01T00:00:00Z'::timestamptz,
       '2025-01-01T00:00:00Z'::timestamptz + interval '${DAYS - 1} days', interval '1 day') day
     where c.catalog_id = ?`,
    [group, catalogId],
  );
  await db.raw('alter table slots enable trigger slots_count');
  await rebuildRollups(db, catalogId);
  for (const table of ['slots', 'rollups', 'monthly_rollups', 'catalog_rollups'])
    await db.raw(`vacuum analyze ${table}`);
  return catalogId;
}
