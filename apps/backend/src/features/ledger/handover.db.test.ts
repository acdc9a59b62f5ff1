import { verifyReceipt } from '@status/evidence';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import { silentLog } from '../../testing/silent-log.js';
import { createTestDb } from '../../testing/test-db.js';
import { createLedgerApi, openLedger } from './create-ledger.js';
import type { Ledger } from './ledger.js';
import { ledgerKey, startHttpLedger, unlimited, type HttpLedger } from './testing/http-ledger.js';

const digest = (n: number) => `sha256:${String(n).padStart(64, '0')}`;
const privateKeyPem = ledgerKey();
const sent: { afterMs: number }[] = [];
const sealed: string[] = [];
const log = { ...silentLog, warn: vi.fn() };
let db: Db;
let elsewhere: HttpLedger;
let ledger: Ledger<Db>;
let now = new Date();

beforeAll(async () => {
  ({ db } = await createTestDb());
  elsewhere = await startHttpLedger();
  ledger = await openLedger(db, privateKeyPem, queue);
});
afterAll(async () => {
  await elsewhere.close();
  await db.destroy();
});

const queue = {
  send: async (_db: Db, _name: string, _data: object, options: { afterMs?: number } = {}) =>
    void sent.push({ afterMs: options.afterMs ?? 0 }),
};
const worker = (endpoint: string | undefined = elsewhere.endpoint) =>
  createLedgerApi({
    db,
    privateKeyPem,
    remote: endpoint === undefined ? undefined : { endpoint, timeoutMs: 2_000 },
    queue,
    counters: unlimited,
    log,
    onSealed: async (_tx, key) => void sealed.push(key),
    now: () => now,
  });
const seal = (key: string, n: number) =>
  inTransaction(db, (tx) => ledger.seal(tx, { key, digest: digest(n), meta: { n } }));
const later = (ms: number) => {
  now = new Date(Date.now() + ms);
};

it('lets nobody wait for the ledger, and has it sign in order when it is back', async () => {
  await elsewhere.stop();
  for (let n = 0; n < 5; n += 1) expect(await seal(`group:${n}`, n)).toBeNull();
  expect(sent).toHaveLength(5);
  const { handOver } = await worker();
  later(1_000);
  await handOver();
  expect(sealed).toEqual([]);
  expect(await ledger.standing(db, 'group:0')).toMatchObject({
    status: 'pending',
    attempts: 1,
    detail: expect.stringContaining('cannot be reached'),
  });
  // The others wait behind the first one, which alone was tried.
  expect(await ledger.standing(db, 'group:1')).toMatchObject({ attempts: 0, detail: null });
  const wait = sent.at(-1)?.afterMs ?? 0;
  expect(wait >= 1_000 && wait <= 2_000).toBe(true);

  await elsewhere.start();
  await handOver();
  expect(sealed).toEqual([]);
  later(10_000);
  await handOver();
  expect(sealed).toEqual(['group:0', 'group:1', 'group:2', 'group:3', 'group:4']);
  expect(await ledger.standing(db, 'group:4')).toMatchObject({ status: 'confirmed', detail: null });
});

it('knows the entry and the key behind a receipt of the ledger elsewhere', async () => {
  const { receipt } = await db('ledger_anchors').where({ key: 'group:3' }).first();
  const { entry, publicKey } = await ledger.provenance(db, receipt);
  expect(entry).toMatchObject({ key: `status:${ledger.id}:group:3`, digest: digest(3) });
  expect(verifyReceipt(receipt, String(publicKey))).toBe(true);
});

it('shows it when the ledger has another digest for a key, and goes on with the next', async () => {
  log.warn.mockClear();
  const { handOver } = await worker();
  const foreign = { key: `status:${ledger.id}:group:x`, digest: digest(7) };
  await fetch(`${elsewhere.endpoint}/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(foreign),
  });
  await seal('group:x', 8);
  await seal('group:y', 9);
  later(20_000);
  await handOver();
  expect(await ledger.standing(db, 'group:x')).toMatchObject({
    status: 'refused',
    detail: expect.stringContaining('another digest'),
  });
  expect(log.warn).toHaveBeenCalledTimes(1);
  expect(sealed.at(-1)).toBe('group:y');
});

it('refuses another digest for a key that waits', async () => {
  await expect(seal('group:y', 10)).rejects.toMatchObject({ code: 'ledger-conflict' });
  expect(await seal('group:y', 9)).toBeNull();
});

it('hands a digest over once, however many work', async () => {
  const workers = await Promise.all([worker(), worker(), worker()]);
  for (let n = 0; n < 10; n += 1) await seal(`group:race-${n}`, 100 + n);
  later(30_000);
  await Promise.all(workers.map(({ handOver }) => handOver()));
  await workers[0]?.handOver();
  const raced = sealed.filter((key) => key.includes('race'));
  expect(raced).toEqual(Array.from({ length: 10 }, (_, n) => `group:race-${n}`));
});

it('takes no receipt of a ledger under a known name with another key', async () => {
  await db('ledgers').update({ public_key: 'another' });
  await seal('group:z', 11);
  later(40_000);
  const { handOver } = await worker();
  await handOver();
  expect(await ledger.standing(db, 'group:z')).toMatchObject({
    status: 'pending',
    detail: expect.stringContaining('another key than before'),
  });
  await db('ledgers').delete();
});

it('seals here what still waits once the ledger elsewhere is given up', async () => {
  later(600_000);
  const { handOver } = await createLedgerApi({
    db,
    privateKeyPem,
    remote: undefined,
    queue,
    counters: unlimited,
    log,
    onSealed: async (_tx, key) => void sealed.push(key),
    now: () => now,
  });
  await handOver();
  expect(sealed.at(-1)).toBe('group:z');
  const { receipt } = await db('ledger_anchors').where({ key: 'group:z' }).first();
  expect(receipt.ledgerId).toBe(ledger.id);
  expect((await ledger.provenance(db, receipt)).entry).toMatchObject({ key: 'group:z' });
});
