import { entryHash, LEDGER_GENESIS, verifyHead, verifyReceipt } from '@status/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { openEmbeddedBook, openRemoteBook } from './create-ledger.js';
import type { LedgerBook } from './ledger.js';
import { ledgerKey, startHttpLedger } from './testing/http-ledger.js';

const digest = (n: number) => `sha256:${String(n).padStart(64, '0')}`;

interface Opened {
  book: LedgerBook;
  db: Db;
  close: () => Promise<void>;
}

const openings: Record<string, () => Promise<Opened>> = {
  'the embedded ledger': async () => {
    const { db } = await createTestDb();
    return { db, book: await openEmbeddedBook(db, ledgerKey()), close: () => db.destroy() };
  },
  'a ledger elsewhere': async () => {
    const { db, endpoint, close } = await startHttpLedger();
    return { db, book: openRemoteBook({ endpoint, timeoutMs: 5_000 }), close };
  },
};

/** As somebody does who may do everything in the database. */
const tamper = (db: Db, sql: string) =>
  inTransaction(db, async (trx) => {
    await trx.raw('alter table ledger_entries disable trigger user');
    await trx.raw(sql);
    await trx.raw('alter table ledger_entries enable trigger user');
  });

describe.each(Object.entries(openings))('%s', (_name, open) => {
  let opened: Opened;
  let book: LedgerBook;
  beforeAll(async () => {
    opened = await open();
    book = opened.book;
  });
  afterAll(() => opened.close());

  it('begins empty, with a signed head', async () => {
    const { publicKey } = await book.key();
    const head = await book.head();
    expect(head).toMatchObject({ size: 0, head: LEDGER_GENESIS });
    expect(verifyHead(head, publicKey)).toBe(true);
    expect(await book.verify(0)).toMatchObject({ ok: true, size: 0 });
    expect(await book.find({ seq: 0 })).toBeUndefined();
  });

  it('signs a receipt for each digest, and the same one for the same digest', async () => {
    const { ledgerId, publicKey } = await book.key();
    const entry = { key: 'a', digest: digest(1), meta: { control: 'c', count: 1 } };
    const entered = await book.enter(entry);
    if (entered.status !== 'confirmed') throw new Error('not confirmed');
    expect(entered.repeated).toBe(false);
    expect(entered.receipt).toMatchObject({ ledgerId, seq: 0, digest: digest(1) });
    expect(verifyReceipt(entered.receipt, publicKey)).toBe(true);
    expect(await book.enter(entry)).toEqual({ ...entered, repeated: true });
  });

  it('refuses another digest for a key', async () => {
    await expect(book.enter({ key: 'a', digest: digest(2) })).rejects.toMatchObject({
      status: 409,
      code: 'ledger-conflict',
    });
  });

  it('finds an entry by position, key and digest, with what its receipt was signed for', async () => {
    await book.enter({ key: 'b', digest: digest(1) });
    const record = await book.find({ key: 'b' });
    expect(record).toMatchObject({ status: 'confirmed', entry: { seq: 1, key: 'b', meta: null } });
    expect(record && entryHash(record.entry)).toBe(record?.receipt.entryHash);
    expect(await book.find({ seq: 1 })).toEqual(record);
    expect((await book.find({ digest: digest(1) }))?.entry.key).toBe('a');
    expect(await book.find({ key: 'c' })).toBeUndefined();
  });

  it('chains entries of writers that race', async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, n) => book.enter({ key: `race-${n}`, digest: digest(n) })),
    );
    const links = [];
    for await (const link of book.entries(0)) links.push(link);
    expect(links.map(({ entry }) => entry.seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(links.map(({ entry }) => entry.prevHash)).toEqual([
      LEDGER_GENESIS,
      ...links.slice(0, -1).map(({ receipt }) => receipt.entryHash),
    ]);
    const head = await book.head();
    expect(head).toMatchObject({ size: 8, head: links.at(-1)?.receipt.entryHash });
    expect(await book.verify(0)).toMatchObject({ ok: true, size: 8, head: head.head });
    expect(await book.verify(3, 5)).toMatchObject({ ok: true, size: 8 });
  });

  it.each([
    ['entry', `update ledger_entries set digest = '${digest(9)}' where seq = 4`],
    ['entry', `update ledger_entries set at = at + interval '1 microsecond' where seq = 4`],
    ['entry', `update ledger_entries set key = 'another' where seq = 4`],
    ['entry', `update ledger_entries set meta = '{"a": 1}' where seq = 4`],
    ['entry', `update ledger_entries set prev_hash = entry_hash where seq = 4`],
    ['receipt', `update ledger_entries set entry_hash = prev_hash where seq = 4`],
    [
      'receipt',
      `update ledger_entries set receipt = jsonb_set(receipt, '{sig}', '"AAAA"') where seq = 4`,
    ],
    ['entry', `update ledger_entries set seq = 40 where seq = 4`],
  ])('names the %s that was changed by %s', async (part, sql) => {
    await opened.db.raw('create table kept as select * from ledger_entries');
    await tamper(opened.db, sql);
    expect(await book.verify(0)).toMatchObject({ ok: false, brokenAt: 4 });
    expect(await book.verify(0)).toHaveProperty(
      'part',
      _name === 'the embedded ledger' ? part : 'entry',
    );
    await tamper(
      opened.db,
      `delete from ledger_entries; insert into ledger_entries select * from kept`,
    );
    await opened.db.raw('drop table kept');
    expect((await book.verify(0)).ok).toBe(true);
  });
});

it('says that a ledger elsewhere is away, and that another one than before answers', async () => {
  const ledger = await startHttpLedger();
  const book = openRemoteBook({ endpoint: ledger.endpoint, timeoutMs: 2_000 });
  await ledger.stop();
  const away = { status: 503, code: 'ledger-unavailable' };
  await expect(book.enter({ key: 'a', digest: digest(1) })).rejects.toMatchObject(away);
  await expect(book.head()).rejects.toMatchObject(away);
  await ledger.start();
  expect((await book.head()).size).toBe(0);
  const other = await startHttpLedger();
  const { publicKey } = await openRemoteBook({ endpoint: other.endpoint, timeoutMs: 2_000 }).key();
  const pinned = openRemoteBook({ endpoint: ledger.endpoint, publicKey, timeoutMs: 2_000 });
  await expect(pinned.head()).rejects.toMatchObject({ status: 502, code: 'ledger-forged' });
  await Promise.all([ledger.close(), other.close()]);
});
