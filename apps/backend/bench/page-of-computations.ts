import pg from 'pg';
import type { Db } from '../src/db/knex.js';
import { createComputationRepository } from '../src/features/computations/computation-repository.js';
import { createPartitions } from '../src/features/computations/partitions.js';
import { insertControl } from '../src/features/computations/testing/run-fixture.js';
import { newId } from '../src/db/id.js';
import { exponent, measure, ms } from './measure.js';

const MONTHS = 12;

/** The 50 newest computations of a control, at growing sizes, against the same SQL by `pg` alone. */
export async function pageOfComputations(db: Db, url: string, sizes: number[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { control } = await insertControl(db, ['production']);
  const repository = createComputationRepository(db);
  const list = () => repository.list({ controlId: control.id }, undefined, 50);
  const p95: number[] = [];
  let there = 0;
  for (const size of sizes) {
    await insertComputations(db, control.id, control.catalogId, size - there);
    there = size;
    const ours = await measure(200, list);
    const plain = await measure(200, () =>
      client.query(
        'select * from computations where control_id = $1 order by period_from desc, id desc limit 51',
        [control.id],
      ),
    );
    p95.push(ours.p95);
    console.log(
      `page of ${size.toLocaleString('en')} computations: p50 ${ms(ours.p50)}, p95 ${ms(ours.p95)}; pg alone p50 ${ms(plain.p50)}, p95 ${ms(plain.p95)}; ${(ours.p95 / plain.p95).toFixed(1)} x`,
    );
  }
  const [first, last] = [sizes[0] as number, sizes.at(-1) as number];
  const growth = exponent([first, last], [p95[0] as number, p95.at(-1) as number]);
  console.log(`  growth of p95 with size: exponent ${growth.toFixed(3)}`);
  await client.end();
}

async function insertComputations(
  db: Db,
  controlId: string,
  catalogId: string,
  rows: number,
): Promise<void> {
  const partitions = createPartitions(db);
  for (let month = 0; month < MONTHS; month++)
    await partitions(new Date(Date.UTC(2026, month, 15)));
  const groupId = newId();
  await db('groups').insert({
    id: groupId,
    control_id: controlId,
    catalog_id: catalogId,
    scope: '{}',
    scope_key: '{}',
    period_from: '2026-01-01T00:00:00Z',
    period_to: '2026-01-02T00:00:00Z',
    status: 'done',
    trigger: 'manual',
    flow_id: 'f',
    params: '{}',
    created_by: 'bench',
  });
  await db.raw(
    `insert into computations (id, period_from, period_to, group_id, control_id, catalog_id,
       ordinal, scope, value, evidence_count, passed_count, evidence_head, digest)
     select gen_random_uuid(), t, t + interval '1 day', ?, ?, ?, n, '{"environment":"production"}',
       n % 50 <> 0, 3, 3, 'sha256:' || repeat('0', 64), 'sha256:' || repeat('0', 64)
     from (select n, '2026-01-01T00:00:00Z'::timestamptz + (n % 364) * interval '1 day' as t
       from generate_series(1, ?) as n) as made`,
    [groupId, controlId, catalogId, rows],
  );
  await db.raw('analyze computations');
}
