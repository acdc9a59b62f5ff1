import type { Db } from '../src/db/knex.js';
import { createGroupReader } from '../src/features/computations/group-reader.js';
import type { createBulkService } from '../src/features/computations/bulk-service.js';
import {
  batchOf,
  callbackOf,
  type createRunFixture,
} from '../src/features/computations/testing/run-fixture.js';
import { measure, ms } from './measure.js';

type Fixture = Awaited<ReturnType<typeof createRunFixture>>;
type Bulk = ReturnType<typeof createBulkService>;

/** A page of a group with 1,000 computations against one of a group with 10,000. */
export async function groupRead(db: Db, fixture: Fixture, bulk: Bulk): Promise<void> {
  const reader = createGroupReader(db);
  const figures = [];
  for (const rows of [1_000, 10_000]) {
    const [made] = await fixture.run();
    await fixture.drain();
    const group = await fixture.group(made?.id as string);
    const one = batchOf(group, [true, true, true], false);
    const computations = Array.from({ length: 500 }, () => one.computations[0]);
    for (let n = 0; n < rows / 500; n++)
      await bulk.store(callbackOf(group), { ...one, computations } as typeof one, `read:${n}`);
    await db.raw('analyze evidences');
    figures.push(
      await measure(100, async () => reader.evidences(await reader.get(group.id), undefined, 50)),
    );
  }
  const [small, large] = figures as [(typeof figures)[0], (typeof figures)[0]];
  console.log(
    `group read, a page of 50 evidences: 1,000 computations p50 ${ms(small.p50)}, p95 ${ms(small.p95)}; 10,000 computations p50 ${ms(large.p50)}, p95 ${ms(large.p95)}; ${(large.p50 / small.p50).toFixed(2)} x`,
  );
}
