import { auditAnchorKey } from '@status/evidence';
import { currentActor, type ActorContext } from '../../db/audit/actor.js';
import { inTransaction, type Db } from '../../db/knex.js';
import type { Ledger } from '../ledger/index.js';
import type { AuditTrail } from './audit.js';

/** Records acts as those of the request they happen in. */
export const createAuditTrail = (db: Db): AuditTrail => ({
  async record({ action, object, before, after, actor }) {
    const request = JSON.parse(currentActor() || '{}') as Partial<ActorContext>;
    const context = { ...request, ...(actor && { actor }) };
    const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
    await db.raw('select audit_append(?::jsonb, ?, ?::jsonb, ?::jsonb, ?::jsonb)', [
      JSON.stringify(context),
      action,
      JSON.stringify({ name: null, ...object }),
      json(before),
      json(after),
    ] as string[]);
  },
});

/**
 * Has the ledger sign the newest entry, if that is not done yet: from then on a log that was cut or
 * written anew before it can be told from the true one.
 */
export const createAnchoring = (db: Db, ledger: Ledger<Db>) => (): Promise<void> =>
  inTransaction(db, async (trx) => {
    const newest = await trx('audit_log').orderBy('seq', 'desc').first('seq', 'hash');
    if (!newest || (await trx('audit_anchors').where({ seq: newest.seq }).first('seq'))) return;
    const receipt = await ledger.anchor(trx, {
      key: auditAnchorKey(newest.seq),
      digest: newest.hash,
    });
    const entry = await ledger.entry(trx, receipt.seq);
    await trx('audit_anchors')
      .insert({
        seq: newest.seq,
        entry: JSON.stringify(entry),
        receipt: JSON.stringify(receipt),
      })
      .onConflict('seq')
      .ignore();
  });
