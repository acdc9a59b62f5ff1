import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { createEventReader, publish } from './event-repository.js';
import type { EventReader } from './event.js';

let db: Db;
let reader: EventReader;
beforeAll(async () => {
  ({ db } = await createTestDb());
  reader = createEventReader(db);
});
beforeEach(() => db.raw('truncate events restart identity; truncate settings'));
afterAll(() => db.destroy());

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ids = async (after = 0) => (await reader.after(after, 1000)).map(({ id }) => id);

it('gives back what was published, in order and in pages', async () => {
  for (const n of [1, 2, 3]) await publish(db, 'run.updated', { n, text: "it's ?" });
  expect(await reader.after(0, 2)).toEqual([
    { id: 1, type: 'run.updated', data: { n: 1, text: "it's ?" } },
    { id: 2, type: 'run.updated', data: { n: 2, text: "it's ?" } },
  ]);
  expect(await ids(2)).toEqual([3]);
});

it('publishes nothing when its transaction is undone', async () => {
  const undone = inTransaction(db, async (trx) => {
    await publish(trx, 'job.updated', {});
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await ids()).toEqual([]);
});

it('shows ids in their order, however long transactions take', async () => {
  const seen: number[] = [];
  let done = false;
  const watching = (async () => {
    while (!done) {
      seen.push(...(await ids(seen.at(-1) ?? 0)));
      await sleep(1);
    }
  })();
  const publishers = Array.from({ length: 8 }, (_, n) =>
    inTransaction(db, async (trx) => {
      await trx.raw('select 1');
      await publish(trx, 'run.updated', { n });
      await sleep((n * 7) % 20);
      if (n % 4 === 3) throw new Error('undo');
    }).catch(() => undefined),
  );
  await Promise.all(publishers);
  done = true;
  await watching;
  seen.push(...(await ids(seen.at(-1) ?? 0)));
  expect(seen).toEqual(await ids());
  expect(seen).toHaveLength(6);
});

it('trims what is old or too much, and remembers how far', async () => {
  for (let n = 0; n < 10; n++) await publish(db, 'run.updated', { n });
  const long = new Date(0);
  await reader.trim({ since: long, rows: 100 });
  expect(await reader.positions()).toEqual({ trimmed: 0, newest: 10 });
  await reader.trim({ since: long, rows: 4 });
  expect(await ids()).toEqual([7, 8, 9, 10]);
  expect(await reader.positions()).toEqual({ trimmed: 6, newest: 10 });
  await db('events')
    .where('id', '<=', 8)
    .update({ at: new Date(Date.now() - 90_000) });
  await reader.trim({ since: new Date(Date.now() - 60_000), rows: 100 });
  expect(await ids()).toEqual([9, 10]);
  await reader.trim({ since: new Date(Date.now() + 60_000), rows: 100 });
  expect(await reader.positions()).toEqual({ trimmed: 10, newest: 10 });
});
