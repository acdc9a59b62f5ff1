import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../src/db/knex.js';
import { createBulkService } from '../src/features/computations/bulk-service.js';
import { runStores } from '../src/features/computations/create-computations.js';
import { createPartitions } from '../src/features/computations/partitions.js';
import {
  batchOf,
  callbackOf,
  createRunFixture,
  KEY,
} from '../src/features/computations/testing/run-fixture.js';
import { openLedger } from '../src/features/ledger/create-ledger.js';
import { groupRead } from './group-read.js';
import { seconds } from './measure.js';

const ROWS = 100;
const BATCHES = 20;
const CONNECTIONS = 10;

/** Batches of 100 computations with 3 evidences each by 10 flows at once, against COPY. */
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
  const groups: Awaited<ReturnType<typeof fixture.group>>[] = [];
  for (let n = 0; n < CONNECTIONS; n++) {
    const [made] = await fixture.run();
    await fixture.drain();
    groups.push(await fixture.group(made?.id as string));
  }
  const before = process.memoryUsage().rss;
  const ours = await seconds(() =>
    Promise.all(
      groups.map(async (group) => {
        const one = batchOf(group, [true, true, true], false);
        const computations = Array.from({ length: ROWS }, () => one.computations[0]);
        for (let n = 0; n < BATCHES; n++)
          await bulk.store(callbackOf(group), { ...one, computations } as typeof one, `batch:${n}`);
      }),
    ),
  );
  const grown = (process.memoryUsage().rss - before) / 1_048_576;
  const copied = await copyBack(db);
  const rows = ROWS * BATCHES * CONNECTIONS;
  const rate = (time: number) => Math.round(rows / time);
  console.log(
    `ingest of ${rows} computations with 3 evidences by ${CONNECTIONS} flows: ${rate(ours)} rows/s checked and stored; COPY of the same rows ${rate(copied)} rows/s; ${(copied / ours).toFixed(2)} of it; memory +${grown.toFixed(0)} MB`,
  );
  await groupRead(db, fixture, bulk);
}

/** Takes the rows out and has the server COPY them into the same, emptied tables. */
async function copyBack(db: Db): Promise<number> {
  const file = (table: string) => join(tmpdir(), `status-bench-${process.pid}-${table}.copy`);
  const tables = ['computations', 'evidences'];
  for (const table of tables) await db.raw(`copy (select * from ${table}) to '${file(table)}'`);
  await db.raw('delete from computations');
  for (const table of tables) await db.raw(`vacuum ${table}`);
  const taken = await seconds(async () => {
    for (const table of tables) await db.raw(`copy ${table} from '${file(table)}'`);
  });
  for (const table of tables) await rm(file(table), { force: true });
  return taken;
}
