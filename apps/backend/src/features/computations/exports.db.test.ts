import { generateKeyPairSync } from 'node:crypto';
import { describeReport, isProved, readHeads, readLedger, verifyText } from '@status/evidence';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import { silentLog } from '../../testing/silent-log.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createLedgerApi, openLedger, type LedgerApi } from '../ledger/create-ledger.js';
import { startHttpLedger, unlimited, type HttpLedger } from '../ledger/testing/http-ledger.js';
import { batchOf, callbackOf, createRunFixture, KEY } from './testing/run-fixture.js';

let db: Db;
let elsewhere: HttpLedger;
let aheadMs = 0;
const queue = { send: async () => undefined };

beforeAll(async () => {
  ({ db } = await createTestDb());
  elsewhere = await startHttpLedger();
});
afterAll(async () => {
  await elsewhere.close();
  await db.destroy();
});

/** The routes of runs and ledger together, with the embedded ledger or the one elsewhere. */
async function open(endpoint?: string) {
  const ledger = await openLedger(db, KEY, endpoint === undefined ? undefined : queue);
  const fixture = await createRunFixture(db, ['production'], ledger);
  const api: LedgerApi = await createLedgerApi({
    db,
    privateKeyPem: KEY,
    remote: endpoint === undefined ? undefined : { endpoint, timeoutMs: 2_000 },
    queue,
    counters: unlimited,
    log: silentLog,
    onSealed: (tx, key, { receipt }) => fixture.engine.noteReceipt(tx, key, receipt),
    now: () => new Date(Date.now() + aheadMs),
  });
  let principal = testPrincipal();
  const app = createSliceApp({ ...fixture.engine.routes, ...api.routes }, () => principal);
  const text = async (path: string) =>
    (await request(app).get(`/api/v1${path}`).buffer(true).expect(200)).text;
  return {
    ...fixture,
    api,
    text,
    json: async (path: string) => JSON.parse(await text(path)),
    /** Runs the control for a day of November and has the flow hand in its results. */
    async complete(day: number) {
      const from = new Date(Date.UTC(2026, 10, day, -1)); // midnight in Madrid
      const period = { from, to: new Date(from.getTime() + 86_400_000) };
      const [ordered] = await fixture.run({ period });
      await fixture.drain();
      const group = await fixture.group(String(ordered?.id));
      principal = {
        ...testPrincipal('SERVICE'),
        ...callbackOf(group),
        username: 'flow',
        scopes: [],
      };
      const answer = await request(app)
        .post('/api/v1/computations/bulk')
        .set('idempotency-key', 'batch')
        .send(batchOf(group, [true, day % 2 === 0]));
      principal = testPrincipal();
      expect(answer.status).toBe(201);
      await fixture.drain();
      return group.id;
    },
  };
}

/** As somebody does who may do everything in the database. */
const tamper = (sql: string, table: string) =>
  inTransaction(db, async (trx) => {
    await trx.raw(`alter table ${table} disable trigger user`);
    await trx.raw(sql);
    await trx.raw(`alter table ${table} enable trigger user`);
  });

it('exports a run, a history and the ledger that are proved offline with the key alone', async () => {
  const world = await open();
  const ids = [await world.complete(2), await world.complete(3), await world.complete(4)];
  const { publicKey } = await world.json('/ledger/key');
  const heads = readHeads(await world.text('/ledger/head'));
  const ledger = readLedger(await world.text('/ledger/export'));
  const kept = { keys: [publicKey], heads, ledger };
  const run = verifyText(await world.text(`/computations/${ids[0]}/evidence`), kept);
  expect(describeReport(run)).toContain('Verified: nothing was changed since it was sealed.');
  const path = `/controls/${world.control.id}/evidence`;
  const whole = verifyText(await world.text(path), kept);
  expect(whole.checks.filter(({ what }) => what.startsWith('run '))).toHaveLength(3);
  expect(isProved(whole)).toBe(true);
  const window = 'from=2026-11-02T23:00:00.000Z&to=2026-11-03T23:00:00.000Z';
  const part = await world.json(`${path}?${window}`);
  expect(part.groups.map(({ group }: { group: { id: string } }) => group.id)).toEqual([ids[1]]);
  expect(isProved(verifyText(JSON.stringify(part), kept))).toBe(true);
  expect(isProved(verifyText(JSON.stringify(ledger), kept))).toBe(true);

  const without = { ...part, groups: [] as unknown[], keys: [] as unknown[] };
  expect(verifyText(JSON.stringify(without), kept)).toMatchObject({
    ok: false,
    firstBroken: { part: 'group', groupId: ids[1], why: 'it was sealed and is left out' },
  });
  const other = generateKeyPairSync('ed25519').publicKey;
  const foreign = { keys: [other.export({ type: 'spki', format: 'pem' }).toString()] };
  expect(verifyText(await world.text(path), foreign)).toMatchObject({
    ok: false,
    firstBroken: { part: 'key' },
  });
}, 60_000);

it('keeps the digests of deleted runs in the history, where they still prove the seal', async () => {
  const world = await open();
  const id = await world.complete(2);
  const { digests } = await db('computations')
    .where({ group_id: id })
    .select(db.raw('json_agg(digest order by ordinal) as digests'))
    .first();
  await db('pruned_groups').insert({
    group_id: id,
    pruned_at: new Date(),
    pruned_by: 'ada',
    computations: 1,
    digests,
    evidence_heads: [],
  });
  await db('groups').where({ id }).update({ pruned_at: new Date() });
  const path = `/controls/${world.control.id}/evidence`;
  const exported = await world.json(path);
  expect(exported.groups[0]).toMatchObject({ deleted: { digests } });
  expect(exported.groups[0].computations).toBeUndefined();
  expect(JSON.stringify(exported)).not.toContain('ada');
  expect(isProved(verifyText(JSON.stringify(exported)))).toBe(true);
}, 60_000);

it.each<[string, string, string, string, object]>([
  ['an evidence', 'evidences', `key = 'something else'`, 'evidence', { seq: 0 }],
  ['an evidence’s instant', 'evidences', `at = at + interval '1 second'`, 'evidence', {}],
  ['a computation', 'computations', 'value = not value', 'computation', {}],
  ['a computation’s scope', 'computations', `scope = '{"environment": "x"}'`, 'computation', {}],
  ['a group’s digest', 'groups', `digest = 'sha256:' || repeat('1', 64)`, 'group', {}],
  ['a receipt', 'groups', `receipt = jsonb_set(receipt, '{at}', '"2026"')`, 'receipt', {}],
])(
  'finds %s that was changed in the database, and names it',
  async (...row) => {
    const [, table, change, part, more] = row;
    const world = await open();
    const id = await world.complete(5);
    const column = table === 'groups' ? 'id' : 'group_id';
    await tamper(`update ${table} set ${change} where ${column} = '${id}'`, table);
    const { publicKey } = await world.json('/ledger/key');
    const text = await world.text(`/computations/${id}/evidence`);
    const report = verifyText(text, { keys: [publicKey] });
    expect(report).toMatchObject({ ok: false, firstBroken: { part, ...more } });
    const { ok, firstBroken } = await world.json(`/computations/${id}/verification`);
    expect({ ok, part: firstBroken.part }).toEqual({ ok: false, part });
    const history = verifyText(await world.text(`/controls/${world.control.id}/evidence`));
    expect(history).toMatchObject({ ok: false, firstBroken: { part, groupId: id } });
  },
  60_000,
);

it.each([
  ['groups', 'value = 100'],
  ['groups', 'evidences_passed = evidences'],
  ['computations', 'passed_count = evidence_count'],
])(
  'finds figures in %s that the evidences do not bear out: %s',
  async (table, change) => {
    const world = await open();
    const id = await world.complete(11);
    const column = table === 'groups' ? 'id' : 'group_id';
    expect((await world.json(`/computations/${id}/verification`)).ok).toBe(true);
    await tamper(`update ${table} set ${change} where ${column} = '${id}'`, table);
    const { ok, checks } = await world.json(`/computations/${id}/verification`);
    expect(ok).toBe(false);
    expect(checks).toContainEqual(expect.objectContaining({ what: 'counts', ok: false }));
  },
  60_000,
);

it('does not let a run wait for a ledger that is away, and shows its receipt as pending', async () => {
  const world = await open(elsewhere.endpoint);
  await elsewhere.stop();
  const ids = [await world.complete(6), await world.complete(7)];
  const [id] = ids;
  expect((await world.group(String(id))).status).toBe('done');
  await world.api.handOver();
  const pending = { status: 'pending', detail: expect.stringContaining('cannot be reached') };
  const verification = await world.json(`/computations/${id}/verification`);
  expect(verification).toMatchObject({ ok: true, ledger: pending });
  expect(verification.checks.at(-1)).toMatchObject({ what: 'receipt', ok: true });
  const row = await db('computations').where({ group_id: id }).first('id');
  const { provenance } = await world.json(`/computations/${id}/results/${row.id}`);
  expect(provenance).toMatchObject({ receipt: null, ledger: pending });
  const exported = await world.json(`/computations/${id}/evidence`);
  expect(exported).toMatchObject({ ledger: pending });
  expect(exported.receipt).toBeUndefined();
  const report = verifyText(JSON.stringify(exported));
  expect(report).toMatchObject({ ok: true, pending: true });
  expect(describeReport(report)).toContain('PENDING');
  expect(isProved(report)).toBe(false);

  await elsewhere.start();
  aheadMs = 60_000;
  await world.api.handOver();
  const receipts = [];
  for (const one of ids) receipts.push((await world.group(one)).receipt);
  expect(receipts.map((receipt) => receipt?.seq)).toEqual([0, 1]);
  const confirmed = await world.json(`/computations/${id}/verification`);
  expect(confirmed).toMatchObject({ ok: true, ledger: { status: 'confirmed', detail: null } });
  const { publicKey } = await world.json('/ledger/key');
  const kept = {
    keys: [publicKey],
    heads: readHeads(await world.text('/ledger/head')),
    ledger: readLedger(await world.text('/ledger/export')),
  };
  const history = await world.text(`/controls/${world.control.id}/evidence`);
  expect(isProved(verifyText(history, kept))).toBe(true);
}, 60_000);

it('shows a run that the ledger elsewhere refuses, and one whose receipt is gone', async () => {
  const world = await open(elsewhere.endpoint);
  const id = await world.complete(8);
  await db('ledger_anchors')
    .where({ key: `group:${id}` })
    .update({ digest: KEY_OF_NONE });
  await world.api.handOver();
  await db('groups').where({ id }).update({ receipt: null });
  const gone = await world.json(`/computations/${id}/verification`);
  expect(gone).toMatchObject({ ok: false, ledger: { status: 'missing' } });
  await db('ledger_anchors')
    .where({ key: `group:${id}` })
    .update({
      status: 'refused',
      detail: 'The key stands for another digest.',
    });
  const refused = await world.json(`/computations/${id}/verification`);
  expect(refused).toMatchObject({
    ok: false,
    ledger: { status: 'refused', detail: 'The key stands for another digest.' },
  });
}, 60_000);

const KEY_OF_NONE = `sha256:${'5'.repeat(64)}`;

it('finds a ledger whose end was cut off, against a head that was kept', async () => {
  const world = await open();
  const path = `/controls/${world.control.id}/evidence`;
  const id = await world.complete(9);
  const heads = readHeads(await world.text('/ledger/head'));
  await tamper(
    'delete from ledger_entries where seq = (select max(seq) from ledger_entries)',
    'ledger_entries',
  );
  const { publicKey } = await world.json('/ledger/key');
  const cut = await world.text('/ledger/export');
  // The file is whole in itself: only the head shows what is gone.
  expect(isProved(verifyText(cut, { keys: [publicKey] }))).toBe(true);
  const report = verifyText(cut, { keys: [publicKey], heads });
  expect(report).toMatchObject({ ok: false, firstBroken: { part: 'head' } });
  expect(describeReport(report)).toContain('are gone');
  const history = verifyText(await world.text(path), { keys: [publicKey] });
  expect(history).toMatchObject({
    ok: false,
    firstBroken: { part: 'entry', groupId: id, why: 'the entry of the receipt is gone' },
  });
}, 60_000);
