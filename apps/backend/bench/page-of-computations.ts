import pg from 'pg';
import type { Db } from '../src/db/knex.js';
import { createComputationRepository } from '../src/features/computations/computation-repository.js';
import { insertControl } from '../src/features/computations/testing/run-fixture.js';
import { exponent, measure, ms } from './measure.js';
import { seedComputations, seedRuns } from './seed-computations.js';

/** The 50 newest computations of a control, at growing sizes, against the same SQL by `pg` alone. */
export async function pageOfComputations(db: Db, url: string, sizes: number[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await insertControl(db, ['production', 'test']);
  const controlId = found.control.id;
  await seedRuns(db, found);
  const repository = createComputationRepository(db);
  const scope = { environment: 'production' };
  const p95: number[] = [];
  let there = 0;
  for (const size of sizes) {
    await seedComputations(db, found, there, size);
    there = size;
    const ours = await measure(200, () => repository.list({ controlId }, undefined, 50));
    const ofScope = await measure(200, () => repository.list({ controlId, scope }, undefined, 50));
    const plain = await measure(200, () =>
      client.query(
        'select * from computations where control_id = $1 order by period_from desc, id desc limit 51',
        [controlId],
      ),
    );
    p95.push(ours.p95);
    console.log(
      `page of ${size.toLocaleString('en')} computations: p50 ${ms(ours.p50)}, p95 ${ms(ours.p95)}; pg alone p50 ${ms(plain.p50)}, p95 ${ms(plain.p95)}; ${(ours.p50 / plain.p50).toFixed(1)} x; of one scope p50 ${ms(ofScope.p50)}, p95 ${ms(ofScope.p95)}`,
    );
  }
  const [first, last] = [sizes[0] as number, sizes.at(-1) as number];
  if (sizes.length > 1) {
    const times: [number, number] = [p95[0] as number, p95.at(-1) as number];
    console.log(
      `  p95 at ${last.toLocaleString('en')} is ${(times[1] / times[0]).toFixed(2)} x that at ${first.toLocaleString('en')}; exponent ${exponent([first, last], times).toFixed(3)}`,
    );
  }
  await client.end();
}
