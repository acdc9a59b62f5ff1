import type { AuditAnchor } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import {
  entryOf,
  isActorId,
  readResource,
  type AuditFilter,
  type AuditLog,
  type AuditRow,
} from './audit.js';

interface Row {
  seq: number;
  at: Date;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  action: string;
  object_type: string;
  object_id: string;
  payload: string;
  prev_hash: string;
  hash: string;
}

export function createAuditReader(db: Db): AuditLog {
  /** `at` grows with the position, so that an interval is a range of positions. */
  const first = async (from: string) =>
    (await db<Row>('audit_log').where('at', '>=', from).orderBy(['at', 'seq']).first('seq'))?.seq;
  const last = async (to: string | undefined) => {
    const query = db<Row>('audit_log').orderBy([
      { column: 'at', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ]);
    if (to !== undefined) void query.where('at', '<', to);
    return (await query.first('seq'))?.seq;
  };

  async function range({ from, to }: Pick<AuditFilter, 'from' | 'to'>) {
    const start = from === undefined ? 0 : await first(from);
    const end = await last(to);
    if (start === undefined || end === undefined || start > end) return undefined;
    return { first: start, last: end };
  }

  return {
    range,
    async list({ actor, action, resource, from, to }, before, limit) {
      const query = db<Row>('audit_log').orderBy('seq', 'desc').limit(limit);
      if (from !== undefined || to !== undefined) {
        const found = await range({ from, to });
        if (!found) return [];
        void query.whereBetween('seq', [found.first, found.last]);
      }
      if (before !== undefined) void query.where('seq', '<', before);
      if (action !== undefined) void query.where({ action });
      if (actor !== undefined) {
        if (isActorId(actor)) void query.where({ actor_id: actor });
        else void query.whereRaw('lower(actor_name) = lower(?)', [actor]);
      }
      if (resource !== undefined) {
        const { type, id } = readResource(resource);
        void query.where({ object_type: type, ...(id !== undefined && { object_id: id }) });
      }
      return (await query).map(toAuditRow);
    },
    read: async (from, limit) =>
      (await db<Row>('audit_log').where('seq', '>=', from).orderBy('seq').limit(limit)).map(
        toAuditRow,
      ),
    anchors: async (limit) =>
      (await db('audit_anchors')
        .orderBy('seq', 'desc')
        .limit(limit)
        .select('entry', 'receipt')) as AuditAnchor[],
  };
}

/** The user of a name, whatever its case. */
export const createUserLookup =
  (db: Db) =>
  async (username: string): Promise<{ id: string; username: string } | undefined> =>
    db('users').whereRaw('lower(username) = lower(?)', [username]).first('id', 'username');

const toAuditRow = (row: Row): AuditRow => ({
  seq: row.seq,
  payload: row.payload,
  prevHash: row.prev_hash,
  hash: row.hash,
  consistent: isConsistent(row),
});

function isConsistent(row: Row): boolean {
  try {
    const { at, actor, action, object } = entryOf(row);
    return (
      at === row.at.toISOString() &&
      action === row.action &&
      actor.kind === row.actor_kind &&
      actor.id === row.actor_id &&
      actor.name === row.actor_name &&
      object.type === row.object_type &&
      object.id === row.object_id
    );
  } catch {
    return false;
  }
}
