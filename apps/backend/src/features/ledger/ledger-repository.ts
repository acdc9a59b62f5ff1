import type { LedgerEntry, LedgerLink, Receipt } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import type { EntryStore } from './ports.js';

interface Row {
  seq: number;
  at_text: string;
  key: string;
  digest: string;
  meta: LedgerEntry['meta'];
  prev_hash: string;
  entry_hash: string;
  receipt: Receipt;
}

const LOCK = 0x5354_4c47;

/** To the microsecond, so that no part of a stored instant is out of the hash's sight. */
const AT = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text`;

export const createLedgerRepository = (db: Db): EntryStore => {
  const rows = () => db('ledger_entries').select('*', db.raw(AT));
  return {
    lock: async () => void (await db.raw('select pg_advisory_xact_lock(?)', [LOCK])),
    last: async () => toLink(await rows().orderBy('seq', 'desc').first()),
    find: async (by) => toLink(await rows().where(by).orderBy('seq').first()),
    page: async (from, limit) =>
      ((await rows().where('seq', '>=', from).orderBy('seq').limit(limit)) as Row[]).flatMap(
        (row) => toLink(row) ?? [],
      ),
    async insert(entry, receipt) {
      await db('ledger_entries').insert({
        seq: entry.seq,
        at: entry.at,
        key: entry.key,
        digest: entry.digest,
        meta: entry.meta === null ? null : JSON.stringify(entry.meta),
        prev_hash: entry.prevHash,
        entry_hash: receipt.entryHash,
        receipt: JSON.stringify(receipt),
      });
    },
  };
};

function toLink(row: Row | undefined): LedgerLink | undefined {
  if (!row) return undefined;
  const { seq, key, digest, meta, receipt } = row;
  const at = row.at_text.replace(/000Z$/, 'Z');
  const entry = { seq, at, key, digest, meta, prevHash: row.prev_hash };
  return { entry, receipt: { ...receipt, entryHash: both(receipt.entryHash, row.entry_hash) } };
}

/** One hash where receipt and column agree; else neither of them, so that a change of either shows. */
const both = (signed: string, stored: string): string =>
  signed === stored ? signed : `${signed}, stored as ${stored}`;
