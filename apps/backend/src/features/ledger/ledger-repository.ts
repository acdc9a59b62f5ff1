import { entryHash, signedText, type LedgerEntry, type Receipt } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import { conflict } from '../../errors/index.js';
import { LEDGER_GENESIS, type Ledger } from './ledger.js';
import type { SigningKey } from './signing-key.js';

interface Row {
  seq: number;
  at: Date;
  key: string;
  digest: string;
  meta: LedgerEntry['meta'];
  prev_hash: string;
  entry_hash: string;
  receipt: Receipt;
}

/** Serialises writers, so that the chain has no forks. Held to the end of the transaction. */
const LOCK = 0x5354_4c47;

/** The embedded ledger: an insert-only table whose entries are chained and signed. */
export const createEmbeddedLedger = (id: string, key: SigningKey): Ledger<Db> => ({
  id,
  publicKey: key.publicKey,
  async anchor(db, { key: name, digest }) {
    await db.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    const known = await db<Row>('ledger_entries').where({ key: name }).first();
    if (known && known.digest !== digest)
      throw conflict('ledger-conflict', `${name} is anchored with another digest already.`);
    if (known) return known.receipt;
    const last = await db<Row>('ledger_entries').orderBy('seq', 'desc').first('seq', 'entry_hash');
    const entry: LedgerEntry = {
      seq: last ? last.seq + 1 : 0,
      at: new Date().toISOString(),
      key: name,
      digest,
      meta: null,
      prevHash: last?.entry_hash ?? LEDGER_GENESIS,
    };
    const unsigned = {
      ledgerId: id,
      seq: entry.seq,
      digest,
      entryHash: entryHash(entry),
      at: entry.at,
    };
    const receipt: Receipt = { ...unsigned, sig: key.sign(signedText(unsigned)) };
    await db('ledger_entries').insert({
      seq: entry.seq,
      at: entry.at,
      key: name,
      digest,
      meta: null,
      prev_hash: entry.prevHash,
      entry_hash: receipt.entryHash,
      receipt: JSON.stringify(receipt),
    });
    return receipt;
  },
  async entry(db, seq) {
    const row = await db<Row>('ledger_entries').where({ seq }).first();
    return (
      row && {
        seq: row.seq,
        at: row.at.toISOString(),
        key: row.key,
        digest: row.digest,
        meta: row.meta,
        prevHash: row.prev_hash,
      }
    );
  },
});
