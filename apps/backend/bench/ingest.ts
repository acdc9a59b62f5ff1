import { canonicalJson } from '@status/evidence';
import type { Db } from '../src/db/knex.js';
import { createBulkService } from '../src/features/computations/bulk-service.js';
import { runStores } from '../src/features/computations/create-computations.js';
import { createComputationRepository } from '../src/features/computations/computation-repository.js';
import { checkBatch } from '../src/features/computations/check-batch.js';
import { createPartitions } from '../src/features/computations/partitions.js';
import {
  batchOf,
  callbackOf,
  createRunFixture,
  KEY,
} from '../src/features/computations/testing/run-fixture.js';
import { newId } from '../src/db/id.js';
import { openLedger } from '../src/features/ledger/create-ledger.js';
import { seconds } from './measure.js';

const ROWS = 100;
const BATCHES = 100;

/** Batches of 100 computations with 3 evidences each, chains checked, against bare inserts. */
export async function ingest(db: Db): Promise<void> {
  const fixture = await createRunFixture(db);
  const bulk = createBulkService({
    db,
    stores: runStores,
    partitions: createPartitions(db),
    ledger: await openLedger(db, KEY),
    queue: { send: async () => undefined },
    events: { publish: async () => undefined },
    verdicts: fixture.points.verdicts,
    jobs: { groupEnded: async () => undefined },
    runs: { deadlineMs: 600_000, leaseMs: 600_000 },
  });
  const running = async () => {
    const [made] = await fixture.run();
    await fixture.drain();
    return fixture.group(made?.id as string);
  };
  const group = await running();
  const one = batchOf(group, [true, true, true], false);
  const body = { ...one, computations: Array.from({ length: ROWS }, () => one.computations[0]) };
  const before = process.memoryUsage().rss;
  const ours = await seconds(async () => {
    for (let n = 0; n < BATCHES; n++)
      await bulk.store(callbackOf(group), body as typeof one, `batch:${n}`);
  });
  const grown = (process.memoryUsage().rss - before) / 1_048_576;

  const other = await running();
  const checked = checkBatch(other, batchOf(other, [true, true, true]).computations, newId);
  if (!checked.ok) throw new Error(canonicalJson(checked.errors as never));
  const [row] = checked.rows;
  let ordinal = 0;
  const bare = await seconds(async () => {
    for (let n = 0; n < BATCHES; n++)
      await createComputationRepository(db).insert(
        Array.from({ length: ROWS }, () => ({
          ...(row as object),
          id: newId(),
          ordinal: ordinal++,
        })) as never,
      );
  });
  const rate = (time: number) => Math.round((ROWS * BATCHES) / time);
  console.log(
    `ingest of ${ROWS * BATCHES} computations with 3 evidences: ${rate(ours)} rows/s checked and stored; bare insert ${rate(bare)} rows/s; ${(bare / ours).toFixed(2)} of it; memory +${grown.toFixed(0)} MB`,
  );
}
