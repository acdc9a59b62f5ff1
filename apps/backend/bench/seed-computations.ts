import type { RunnableControl } from '../src/features/controls/index.js';
import type { Db } from '../src/db/knex.js';
import { createPartitions } from '../src/features/computations/partitions.js';

const DAYS = 364;
const CHUNK = 1_000_000;

/** One ended run per day of 2026 and scope; computations are spread over them evenly. */
export async function seedRuns(db: Db, { control, scopeSets }: RunnableControl): Promise<void> {
  const partitions = createPartitions(db);
  for (let month = 0; month < 12; month++) await partitions(new Date(Date.UTC(2026, month, 15)));
  for (const { scopes, scopeKey } of scopeSets)
    await db.raw(
      `insert into groups (id, control_id, catalog_id, scope, scope_key, period_from, period_to,
         status, trigger, flow_id, params, created_by, received)
       select gen_random_uuid(), ?, ?, ?, ?, day, day + interval '1 day', 'done', 'manual', 'f', '{}',
         'bench', 1
       from generate_series('2026-01-01T00:00:00Z'::timestamptz, '2026-01-01T00:00:00Z'::timestamptz
         + interval '${DAYS - 1} days', interval '1 day') as day`,
      [control.id, control.catalogId, JSON.stringify(scopes), scopeKey],
    );
}

/** Adds computations number `from` to `to`. */
export async function seedComputations(
  db: Db,
  { control }: RunnableControl,
  from: number,
  to: number,
): Promise<void> {
  for (let start = from; start < to; start += CHUNK)
    await db.raw(
      `with runs as (
         select *, row_number() over (order by id) - 1 as k, count(*) over () as all_runs
         from groups where control_id = ? and created_by = 'bench')
       insert into computations (id, period_from, period_to, group_id, control_id, catalog_id,
         ordinal, scope, value, evidence_count, passed_count, evidence_head, digest)
       select gen_random_uuid(), g.period_from, g.period_to, g.id, g.control_id, g.catalog_id, n,
         g.scope, n % 50 <> 0, 3, 3, 'sha256:' || repeat('0', 64), 'sha256:' || repeat('0', 64)
       from generate_series(?::int, ?::int) as n
       join runs g on g.k = n % (select max(all_runs) from runs)`,
      [control.id, start, Math.min(start + CHUNK, to) - 1],
    );
  await db.raw('analyze computations');
  await db.raw('analyze groups');
}
