import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from './db/knex.js';
import { runDueSchedules } from './due-schedules.js';
import { createRunFixture } from './features/computations/testing/run-fixture.js';
import { createTestDb } from './testing/test-db.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

type Fixture = Awaited<ReturnType<typeof createRunFixture>>;

const noon = new Date('2026-11-10T12:00:00Z');
const due = async ({ control }: Fixture) => {
  await db('schedules').insert({ control_id: control.id, enabled: true, next_run_at: noon });
};
const nextRunOf = async ({ control }: Fixture): Promise<Date> =>
  (await db('schedules').where({ control_id: control.id }).first('next_run_at')).next_run_at;
const runsOf = ({ control }: Fixture) => db('groups').where({ control_id: control.id });

it('leaves a control that cannot run out, and runs the others', async () => {
  const [bare, whole] = [await createRunFixture(db, []), await createRunFixture(db)];
  await due(bare);
  await due(whole);
  const warnings: string[] = [];
  const byControl = new Map([bare, whole].map((fixture) => [fixture.control.id, fixture.engine]));
  const count = await runDueSchedules(
    {
      db,
      run: (on, order) => byControl.get(order.controlId)!.runs.runIn(on, order),
      log: { warn: (message: unknown) => void warnings.push(String(message)) },
    },
    noon,
  );
  expect(count).toBe(2);
  expect(await runsOf(whole)).toMatchObject([{ trigger: 'schedule' }]);
  expect(await runsOf(bare)).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('has no scope set')]);
  for (const fixture of [bare, whole])
    expect((await nextRunOf(fixture)).getTime()).toBeGreaterThan(noon.getTime());
});

it('leaves everything due when the database fails in between', async () => {
  const fixture = await createRunFixture(db);
  await due(fixture);
  const run = () => Promise.reject(new Error('Connection terminated'));
  await expect(runDueSchedules({ db, run, log: { warn: () => undefined } }, noon)).rejects.toThrow(
    'terminated',
  );
  expect(await nextRunOf(fixture)).toEqual(noon);
});
