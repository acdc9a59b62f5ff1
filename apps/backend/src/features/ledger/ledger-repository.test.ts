import { generateKeyPairSync } from 'node:crypto';
import { verifyReceipt } from '@status/evidence';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { openLedger } from './create-ledger.js';

const pem = (type: 'ed25519' | 'ed448') =>
  generateKeyPairSync(type as 'ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
const key = pem('ed25519');
const digest = (n: number) => `sha256:${String(n).padStart(64, '0')}`;
let db: Db;

beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

it('signs a receipt that anyone can verify with the public key', async () => {
  const ledger = await openLedger(db, key);
  const receipt = await inTransaction(db, (tx) =>
    ledger.anchor(tx, { key: 'a', digest: digest(1) }),
  );
  expect(verifyReceipt(receipt, ledger.publicKey)).toBe(true);
  expect(verifyReceipt({ ...receipt, digest: digest(2) }, ledger.publicKey)).toBe(false);
});

it('gives the first receipt again, and refuses another digest for the same key', async () => {
  const ledger = await openLedger(db, key);
  const anchor = (d: number) =>
    inTransaction(db, (tx) => ledger.anchor(tx, { key: 'b', digest: digest(d) }));
  expect(await anchor(1)).toEqual(await anchor(1));
  await expect(anchor(2)).rejects.toMatchObject({ code: 'ledger-conflict' });
});

it('chains entries of writers that race', async () => {
  const ledger = await openLedger(db, key);
  const receipts = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      inTransaction(db, (tx) => ledger.anchor(tx, { key: `race-${n}`, digest: digest(n) })),
    ),
  );
  for (const receipt of receipts) {
    const entry = await ledger.entry(db, receipt.seq);
    const before = receipt.seq === 0 ? undefined : receipts.find((r) => r.seq === receipt.seq - 1);
    expect(entry?.prevHash).toBe(before?.entryHash ?? entry?.prevHash);
  }
  expect(new Set(receipts.map((receipt) => receipt.seq)).size).toBe(8);
});

it('cannot be changed or cut by ordinary statements', async () => {
  await expect(db('ledger_entries').update({ digest: 'x' })).rejects.toThrow('inserts alone');
  await expect(db('ledger_entries').delete()).rejects.toThrow('inserts alone');
  await expect(db.raw('truncate ledger_entries')).rejects.toThrow('inserts alone');
});

it('refuses to go on with another key, or with a key of another kind', async () => {
  await expect(openLedger(db, pem('ed25519'))).rejects.toThrow('not the one this database');
  await expect(openLedger(db, pem('ed448'))).rejects.toThrow('must be Ed25519');
});
