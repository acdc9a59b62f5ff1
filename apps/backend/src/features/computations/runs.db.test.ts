import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { createBulkService, type BulkBody } from './bulk-service.js';
import { runStores } from './create-computations.js';
import type { Group } from './group.js';
import { createPartitions } from './partitions.js';
import { EvaluationRefused } from './ports.js';
import { openLedger } from '../ledger/create-ledger.js';
import { batchOf, callbackOf, createRunFixture, KEY } from './testing/run-fixture.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

type Fixture = Awaited<ReturnType<typeof createRunFixture>>;

async function bulkOf(fixture: Fixture) {
  return createBulkService({
    db,
    stores: runStores,
    partitions: createPartitions(db),
    ledger: await openLedger(db, KEY),
    queue: { send: async (_db, name, data) => void fixture.jobs.push({ name, data }) },
    events: { publish: async () => {} },
    verdicts: fixture.points.verdicts,
    jobs: { groupEnded: async () => {} },
    runs: { deadlineMs: 120_000, leaseMs: 40_000 },
  });
}

async function post(fixture: Fixture, id: string, results: boolean[], key?: string) {
  const group = await fixture.group(id);
  return (await bulkOf(fixture)).store(callbackOf(group), batchOf(group, results), key);
}

async function running(fixture: Fixture): Promise<Group> {
  const [group] = await fixture.run();
  await fixture.drain();
  return fixture.group((group as Group).id);
}

const points = (fixture: Fixture) => db('points').where({ control_id: fixture.control.id });
const slots = (fixture: Fixture) => db('slots').where({ control_id: fixture.control.id });

it('makes one group per scope set and one point per scope and period, however often it runs', async () => {
  const fixture = await createRunFixture(db, ['production', 'staging']);
  for (let round = 1; round <= 2; round++) {
    const groups = await fixture.run();
    expect(groups).toHaveLength(2);
    await fixture.drain();
    for (const { id } of groups) await post(fixture, id, [true, round === 2]);
    await fixture.drain();
    for (const { id } of groups) expect((await fixture.group(id)).status).toBe('done');
  }
  const stored = await points(fixture);
  expect(stored.map(({ result, revision }) => ({ result, revision }))).toEqual([
    { result: 'passed', revision: 2 },
    { result: 'passed', revision: 2 },
  ]);
  const rollups = await db('rollups').where({ control_id: fixture.control.id });
  expect(rollups.map(({ passed, failed }) => ({ passed, failed }))).toEqual([
    { passed: 1, failed: 0 },
    { passed: 1, failed: 0 },
  ]);
});

it('seals what it stored, and reads it back to the same hashes', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  await post(fixture, id, [true, false, true]);
  const group = await fixture.group(id);
  expect(group.value).toBeCloseTo(66.666, 2);
  expect(group.receipt?.digest).toBe(group.digest);
  expect(group.status).toBe('evaluating');
});

it('fails a control whose objective is not met', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  await post(fixture, id, [true, false]);
  await fixture.drain();
  expect(await slots(fixture)).toMatchObject([{ verdict: 'failed', value: 50 }]);
  expect(await points(fixture)).toMatchObject([{ guarantee_result: false, guarantee_value: 50 }]);
});

it('calls a run without evidence missing, never failed', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  const group = await fixture.group(id);
  const bulk = await bulkOf(fixture);
  await bulk.store(callbackOf(group), { computationGroup: id, computations: [], done: true }, 'k');
  await fixture.drain();
  expect(await points(fixture)).toMatchObject([{ result: 'missing', guarantee_result: null }]);
  expect((await fixture.group(id)).verdict).toBe('missing');
});

it('takes a batch once, under whatever number of posts', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  const group = await fixture.group(id);
  const bulk = await bulkOf(fixture);
  const body = batchOf(group, [true]);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => bulk.store(callbackOf(group), body, 'batch:0')),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await fixture.group(id)).evidences).toBe(1);
});

it.each<[string, (body: BulkBody, group: Group) => BulkBody, object]>([
  ['a broken chain', breakChain, { status: 400, errors: [{ code: 'evidence-chain' }] }],
  [
    'rows of another scope',
    (body) => withRow(body, { scope: { environment: 'other' } }),
    { status: 400, errors: [{ path: '/body/computations/0/scope/environment' }] },
  ],
  [
    'rows of another period',
    (body) => withRow(body, { period: { from: '2026-01-01T00:00:00.000Z', to: 'x' } }),
    { status: 400, errors: [{ path: '/body/computations/0/period' }] },
  ],
  [
    'an error that comes with results',
    (body) => ({ ...body, error: { code: 'X', message: 'x' } }),
    { status: 400 },
  ],
])('refuses %s and stores nothing of the batch', async (_what, spoil, answer) => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  const group = await fixture.group(id);
  const bulk = await bulkOf(fixture);
  const spoilt = spoil(batchOf(group, [true, true]), group);
  await expect(bulk.store(callbackOf(group), spoilt, undefined)).rejects.toMatchObject(answer);
  expect(await db('computations').where({ group_id: id })).toEqual([]);
  expect((await fixture.group(id)).status).toBe('running');
});

it('refuses results under the token of another run, of an earlier call, and after the end', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  const group = await fixture.group(id);
  const bulk = await bulkOf(fixture);
  const body = batchOf(group, [true]);
  const other = { ...callbackOf(group), group: fixture.control.id };
  await expect(bulk.store(other, body, undefined)).rejects.toMatchObject({ status: 403 });
  await expect(bulk.store(callbackOf(group, 0), body, undefined)).rejects.toMatchObject({
    code: 'run-superseded',
  });
  await bulk.store(callbackOf(group), body, undefined);
  await expect(bulk.store(callbackOf(group), body, undefined)).rejects.toMatchObject({
    code: 'group-closed',
  });
});

it('shows an error of the flow as an error of the slot, not as a verdict', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  const group = await fixture.group(id);
  const error = { code: 'STATUS_UPSTREAM', message: 'The source answered 503.', node: 'collect' };
  const body = { computationGroup: id, computations: [], done: true, error };
  await (await bulkOf(fixture)).store(callbackOf(group), body, 'k');
  expect(await fixture.group(id)).toMatchObject({ status: 'failed', verdict: 'error', error });
  expect(await slots(fixture)).toMatchObject([{ verdict: 'error', reason: error.message }]);
  expect(await points(fixture)).toEqual([]);
});

it('times out a flow that took the run and never answers', async () => {
  const fixture = await createRunFixture(db);
  const { id, deadlineAt } = await running(fixture);
  await fixture.engine.sweep(new Date((deadlineAt as Date).getTime() + 1));
  expect(await fixture.group(id)).toMatchObject({
    status: 'timed-out',
    verdict: 'error',
    error: { code: 'run-timed-out' },
  });
  expect(await points(fixture)).toEqual([]);
});

it('calls a flow anew that fell silent, and takes the new call alone', async () => {
  const fixture = await createRunFixture(db);
  const first = await running(fixture);
  const bulk = await bulkOf(fixture);
  await bulk.store(callbackOf(first), batchOf(first, [false], false), 'batch:0');
  await fixture.engine.sweep(new Date(Date.now() + 60_000));
  await fixture.drain();
  const second = await fixture.group(first.id);
  expect(second).toMatchObject({ status: 'running', attempt: 2, received: 0 });
  await expect(
    bulk.store(callbackOf(first), batchOf(first, [false]), 'batch:1'),
  ).rejects.toMatchObject({ code: 'run-superseded' });
  await bulk.store(callbackOf(second), batchOf(second, [true]), 'batch:0');
  await fixture.drain();
  expect(await points(fixture)).toMatchObject([{ result: 'passed', guarantee_value: 100 }]);
  expect(await db('computations').where({ group_id: first.id })).toHaveLength(1);
});

it('waits for a flow runtime that is away, then says so instead of timing out', async () => {
  const fixture = await createRunFixture(db);
  const error = { code: 'flows-unavailable', message: 'away' };
  fixture.behaviour.outcome = { accepted: false, retry: true, error };
  const [group] = await fixture.run();
  const { id } = group as Group;
  await fixture.engine.dispatch(id);
  expect(await fixture.group(id)).toMatchObject({ status: 'queued', error });
  await fixture.engine.sweep(new Date(Date.now() + 121_000));
  expect(await fixture.group(id)).toMatchObject({ status: 'failed', error });
});

it('fails a run whose flow is gone or refuses it', async () => {
  const fixture = await createRunFixture(db);
  fixture.behaviour.flowExists = false;
  expect(await running(fixture)).toMatchObject({
    status: 'failed',
    error: { code: 'flow-missing' },
  });
  fixture.behaviour.flowExists = true;
  const error = { code: 'flow-refused', message: 'no such parameter' };
  fixture.behaviour.outcome = { accepted: false, retry: false, error };
  expect(await running(fixture)).toMatchObject({ status: 'failed', error });
});

it('evaluates again after the registry was away, and ends when it refuses', async () => {
  const fixture = await createRunFixture(db);
  const { id } = await running(fixture);
  await post(fixture, id, [true]);
  const answer = fixture.behaviour.evaluate;
  fixture.behaviour.evaluate = async () => {
    throw new Error('connection refused');
  };
  await fixture.drain();
  expect(await fixture.group(id)).toMatchObject({ status: 'evaluating' });
  fixture.behaviour.evaluate = answer;
  await fixture.engine.sweep(new Date(Date.now() + 60_000));
  await fixture.drain();
  expect(await fixture.group(id)).toMatchObject({ status: 'done', verdict: 'passed', error: null });

  const second = await running(fixture);
  await post(fixture, second.id, [true]);
  fixture.behaviour.evaluate = async () => {
    throw new EvaluationRefused('the agreement is not valid');
  };
  await fixture.drain();
  expect(await fixture.group(second.id)).toMatchObject({
    status: 'failed',
    error: { code: 'evaluation-refused' },
  });
});

it('keeps the verdict of the newest run when an older one ends later', async () => {
  const fixture = await createRunFixture(db);
  const older = await running(fixture);
  const newer = await running(fixture);
  await post(fixture, newer.id, [true]);
  await fixture.drain();
  await post(fixture, older.id, [false]);
  await fixture.drain();
  expect(await slots(fixture)).toMatchObject([{ verdict: 'passed', group_id: newer.id }]);
  expect(await points(fixture)).toMatchObject([{ result: 'passed', group_id: newer.id }]);
});

it('names the whole period when another one is asked for', async () => {
  const fixture = await createRunFixture(db);
  const period = {
    from: new Date('2026-11-01T00:00:00Z'),
    to: new Date('2026-11-02T00:00:00Z'),
  };
  await expect(fixture.run({ period })).rejects.toMatchObject({
    status: 400,
    errors: [{ code: 'period-not-whole' }],
    message: expect.stringContaining('2026-10-31T23:00:00.000Z to 2026-11-01T23:00:00.000Z'),
  });
});

it('answers a collector with the run there is, and makes one when there is none', async () => {
  const fixture = await createRunFixture(db);
  const [made] = await fixture.run();
  const { id, period } = made as Group;
  const question = {
    controlId: fixture.control.id,
    scope: { environment: 'production' },
    period,
    createdBy: 'registry',
  };
  expect((await fixture.engine.runs.collect(question)).id).toBe(id);
  const past = { from: new Date('2026-10-31T23:00:00Z'), to: new Date('2026-11-01T23:00:00Z') };
  const fresh = await fixture.engine.runs.collect({ ...question, period: past });
  expect(fresh).toMatchObject({ status: 'queued', trigger: 'registry' });
  expect((await fixture.engine.runs.collect({ ...question, period: past })).id).toBe(fresh.id);
});

function breakChain(body: BulkBody): BulkBody {
  const [row] = body.computations;
  const evidences = row?.evidences.map((record, i) => (i === 1 ? { ...record, key: 'x' } : record));
  return withRow(body, { evidences });
}

function withRow(body: BulkBody, change: object): BulkBody {
  const [row] = body.computations;
  return { ...body, computations: [{ ...row, ...change } as BulkBody['computations'][number]] };
}
