import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction, type Db } from '../db/knex.js';
import { silentLog } from '../testing/silent-log.js';
import { createTestDb } from '../testing/test-db.js';
import { createPgBossWorker } from './pg-boss-worker.js';
import type { Worker } from './queue.js';

let db: Db;
let worker: Worker;
let url: string;
const seen: string[] = [];
let failures = 0;

beforeAll(async () => {
  const test = await createTestDb();
  ({ db, url } = test);
  worker = createPgBossWorker(url, silentLog);
  await worker.start({
    'run-group': async ({ group }) => {
      if (group === 'unlucky' && failures++ === 0) throw new Error('first try');
      seen.push(group);
    },
    'evaluate-group': async () => {},
    'seal-digests': async () => {},
  });
}, 30_000);
afterAll(async () => {
  await worker.stop();
  await db.destroy();
});

const until = async (condition: () => boolean) => {
  for (const end = Date.now() + 15_000; !condition() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

it('does a job whose transaction commits, and none whose transaction rolls back', async () => {
  await expect(
    inTransaction(db, async (trx) => {
      await worker.send(trx, 'run-group', { group: 'rolled back' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await inTransaction(db, (trx) => worker.send(trx, 'run-group', { group: 'committed' }));
  await until(() => seen.includes('committed'));
  expect(seen).toEqual(['committed']);
});

it('tries a job again that threw', async () => {
  await worker.send(db, 'run-group', { group: 'unlucky' });
  await until(() => seen.includes('unlucky'));
  expect(seen).toContain('unlucky');
  expect(failures).toBe(2);
}, 20_000);

it('sends from a process that works nothing itself', async () => {
  const sender = createPgBossWorker(url, silentLog);
  await sender.start();
  await sender.send(db, 'run-group', { group: 'from elsewhere' });
  await until(() => seen.includes('from elsewhere'));
  expect(seen).toContain('from elsewhere');
  await sender.stop();
}, 20_000);
