import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import { insertCatalog, insertControl, insertSchedule } from '../../testing/rows.js';
import { createTestDb } from '../../testing/test-db.js';
import { createDueClaimer, createScheduleRepository } from './schedule-repository.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(() => db('schedules').delete());

const madrid = { time_zone: 'Europe/Madrid' };
const due = async (next: string, schedule = {}, control = {}) => {
  const id = await insertControl(db, await insertCatalog(db, madrid), control);
  await insertSchedule(db, id, { next_run_at: next, ...schedule });
  return id;
};
const claim = (now: string, limit = 10) =>
  inTransaction(db, (trx) => createDueClaimer(trx)(new Date(now), limit));
const nextOf = async (controlId: string) =>
  (await db('schedules').where({ control_id: controlId }).first()).next_run_at?.toISOString();

it('claims what is due, moves it on, and claims it once', async () => {
  const id = await due('2025-06-01T22:00:00Z');
  await due('2025-06-02T22:00:00Z');
  const now = '2025-06-01T22:00:01Z';
  expect(await claim(now)).toEqual([
    {
      controlId: id,
      period: { from: '2025-06-01T22:00:00.000Z', to: '2025-06-02T22:00:00.000Z' },
    },
  ]);
  expect(await nextOf(id)).toBe('2025-06-02T22:00:00.000Z');
  expect(await claim(now)).toEqual([]);
});

it('runs the latest of many missed periods, and the one a clock change shortens', async () => {
  const id = await due('2025-02-01T23:00:00Z');
  expect(await claim('2025-03-30T10:00:00Z')).toEqual([
    {
      controlId: id,
      period: { from: '2025-03-29T23:00:00.000Z', to: '2025-03-30T22:00:00.000Z' },
    },
  ]);
  expect(await nextOf(id)).toBe('2025-03-30T22:00:00.000Z');
});

it('shares the due schedules between claimers at the same time', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => due('2025-06-01T22:00:00Z')));
  const now = new Date('2025-06-01T22:00:01Z');
  const claimed = await inTransaction(db, async (first) => {
    const mine = await createDueClaimer(first)(now, 4);
    const theirs = await inTransaction(db, (second) => createDueClaimer(second)(now, 10));
    expect(mine).toHaveLength(4);
    expect(theirs).toHaveLength(2);
    return [...mine, ...theirs];
  });
  expect(claimed.map(({ controlId }) => controlId).sort()).toEqual(ids.sort());
});

it('gives a claim back when its transaction fails', async () => {
  const id = await due('2025-06-01T22:00:00Z');
  const now = new Date('2025-06-01T22:00:01Z');
  await expect(
    inTransaction(db, async (trx) => {
      await createDueClaimer(trx)(now, 1);
      throw new Error('the run could not be made');
    }),
  ).rejects.toThrow('could not be made');
  expect(await claim(now.toISOString())).toMatchObject([{ controlId: id }]);
});

it('ends a schedule whose last day is over, without a run after it', async () => {
  const id = await due('2025-06-01T22:00:00Z', {}, { end_date: '2025-06-01' });
  expect(await claim('2025-06-05T00:00:00Z')).toEqual([]);
  expect(await nextOf(id)).toBeUndefined();
});

it('starts every finalized control of a catalog and keeps what was set for it', async () => {
  const catalog = await insertCatalog(db, madrid);
  const plain = await insertControl(db, catalog);
  const own = await insertControl(db, catalog);
  const draft = await insertControl(db, catalog, { status: 'draft' });
  await insertSchedule(db, own, { cron: '0 6 * * *', target: 'previous' });
  const repository = createScheduleRepository(db);
  await repository.startAll(catalog, new Date('2025-06-01T12:00:00Z'));
  const find = async (id: string) => (await repository.find(id))?.schedule;
  expect(await find(plain)).toMatchObject({
    enabled: true,
    cron: null,
    nextRunAt: new Date('2025-06-01T22:00:00Z'),
  });
  expect(await find(own)).toMatchObject({
    cron: '0 6 * * *',
    target: 'previous',
    nextRunAt: new Date('2025-06-02T04:00:00Z'),
  });
  expect(await find(draft)).toMatchObject({ nextRunAt: null });
});
