import type { LedgerEntry } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import { conflict } from '../../errors/index.js';
import type { Meta, Standing } from './ledger.js';
import type { WaitingDigest, WaitingStore } from './ports.js';

interface Row {
  n: number;
  key: string;
  digest: string;
  meta: Meta | null;
  status: Standing['status'];
  promised: boolean;
  attempts: number;
  next_at: Date;
  detail: string | null;
  ledger_id: string | null;
  seq: number | null;
  entry: LedgerEntry | null;
  created_at: Date;
}

/** Has one process at a time hand digests over, so that they arrive in order. */
const LOCK = 0x5354_4c57;

export const createWaitingRepository = (db: Db): WaitingStore => {
  const waiting = (promised: boolean) =>
    db<Row>('ledger_anchors').where('status', 'pending').where({ promised });

  return {
    async add({ key, digest, meta }) {
      const added = await db('ledger_anchors')
        .insert({
          key,
          digest,
          meta: meta ? JSON.stringify(meta) : null,
          next_at: new Date(0), // at once, whatever the database's clock says
        })
        .onConflict('key')
        .ignore()
        .returning('n');
      if (added.length > 0) return;
      const known = await db<Row>('ledger_anchors').where({ key }).first();
      if (known?.digest !== digest)
        throw conflict('ledger-conflict', `${key} was handed over with another digest already.`);
    },

    async lockFirst() {
      const { rows } = await db.raw('select pg_try_advisory_xact_lock(?) as mine', [LOCK]);
      if (!rows[0].mine) return undefined;
      return toWaiting(await waiting(false).orderBy('n').forUpdate().first());
    },
    async lockPromised(now) {
      const due = waiting(true).where('next_at', '<=', now).orderBy('next_at');
      return toWaiting(await due.forUpdate().skipLocked().first());
    },

    async confirm(n, { entry, receipt }) {
      await db('ledger_anchors')
        .where({ n })
        .update({
          status: 'confirmed',
          detail: null,
          ledger_id: receipt.ledgerId,
          seq: receipt.seq,
          entry: JSON.stringify(entry),
          receipt: JSON.stringify(receipt),
          settled_at: new Date(),
        });
    },
    async refuse(n, detail) {
      await db('ledger_anchors')
        .where({ n })
        .update({ status: 'refused', detail, settled_at: new Date() });
    },
    async postpone(n, until, detail, promised) {
      await db('ledger_anchors')
        .where({ n })
        .update({ next_at: until, detail, promised, attempts: db.raw('attempts + 1') });
    },

    async standing(key) {
      const row = await db<Row>('ledger_anchors').where({ key }).first();
      return (
        row && {
          status: row.status,
          since: row.created_at,
          attempts: row.attempts,
          detail: row.detail,
        }
      );
    },
    async entryOf(ledgerId, seq) {
      const row = await db<Row>('ledger_anchors')
        .where({ ledger_id: ledgerId, seq, status: 'confirmed' })
        .first('entry');
      return row?.entry ?? undefined;
    },
    async count() {
      const row = await db('ledger_anchors').where({ status: 'pending' }).count('* as n').first();
      return Number(row?.['n'] ?? 0);
    },
  };
};

const toWaiting = (row: Row | undefined): WaitingDigest | undefined =>
  row && {
    n: row.n,
    key: row.key,
    digest: row.digest,
    meta: row.meta,
    attempts: row.attempts,
    nextAt: row.next_at,
  };
