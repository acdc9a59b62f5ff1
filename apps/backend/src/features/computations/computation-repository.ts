import type { EvidenceRecord } from '@status/evidence';
import type { Knex } from 'knex';
import type { Db } from '../../db/knex.js';
import type { Computation, NewComputation } from './computation.js';
import {
  evidenceToRow,
  rowToComputation,
  rowToEvidence,
  type EvidenceRow,
} from './computation-row.js';
import type { ComputationFilter, ComputationKey, ComputationStore, GroupKey } from './stores.js';

const EVIDENCE_COLUMNS = `ordinal, seq, computation_id, id, key, value, value is not null as has_value,
  value_hash, preview, result, at, "from", "to", source, prev_hash, hash`;

export const createComputationRepository = (db: Db): ComputationStore => ({
  /** One statement for all rows and one for all evidences, however many. */
  async insert(rows: NewComputation[]): Promise<void> {
    if (rows.length === 0) return;
    await db.raw(
      `insert into computations (id, period_from, period_to, group_id, control_id, catalog_id, ordinal,
         scope, value, evidence_count, passed_count, evidence_head, digest)
       select * from jsonb_to_recordset(?::jsonb) as r (id uuid, period_from timestamptz,
         period_to timestamptz, group_id uuid, control_id uuid, catalog_id uuid, ordinal integer,
         scope jsonb, value boolean, evidence_count integer, passed_count integer,
         evidence_head text, digest text)`,
      [JSON.stringify(rows.map(computationToRow))],
    );
    const evidences = rows.flatMap((row) => row.evidences.map((e) => evidenceToRow(row, e)));
    await db.raw(
      `insert into evidences (period_from, group_id, ordinal, seq, computation_id, id, key, value,
         value_hash, preview, result, at, "from", "to", source, prev_hash, hash)
       select period_from, group_id, ordinal, seq, computation_id, id, key,
         case when has_value then coalesce(value, 'null'::jsonb) end,
         value_hash, preview, result, at, "from", "to", source, prev_hash, hash
       from jsonb_to_recordset(?::jsonb) as r (period_from timestamptz, group_id uuid,
         ordinal integer, seq integer, computation_id uuid, id uuid, key text, has_value boolean,
         value jsonb, value_hash text, preview text, result boolean, at timestamptz,
         "from" timestamptz, "to" timestamptz, source jsonb, prev_hash text, hash text)`,
      [JSON.stringify(evidences)],
    );
  },

  /** Drops what an earlier call of the flow left; evidences go with their computations. */
  async deleteOfGroup({ id, period }: GroupKey): Promise<void> {
    await db('computations').where({ group_id: id, period_from: period.from }).delete();
  },

  /** Newest period first. Up to limit + 1 rows. */
  async list(
    filter: ComputationFilter,
    after: ComputationKey | undefined,
    limit: number,
  ): Promise<Computation[]> {
    if (filter.controlId && filter.scope)
      return (await listByScope(db, filter, after, limit)).map(rowToComputation);
    const query = db('computations')
      .orderBy([
        { column: 'period_from', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    narrow(query, filter);
    if (after) void query.whereRaw('(period_from, id) < (?, ?)', [after.periodFrom, after.id]);
    return (await query).map(rowToComputation);
  },

  /** In posting order, from the position after `after`. Up to limit + 1 rows. */
  async listOfGroup(
    { id, period }: GroupKey,
    after: number,
    limit: number,
    filter: ComputationFilter = {},
  ): Promise<Computation[]> {
    const query = db('computations')
      .where({ group_id: id, period_from: period.from })
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(limit + 1);
    narrow(query, filter);
    return (await query).map(rowToComputation);
  },

  async get({ id, period }: GroupKey, computationId: string): Promise<Computation | undefined> {
    const row = await db('computations')
      .where({ period_from: period.from, id: computationId, group_id: id })
      .first();
    return row && rowToComputation(row);
  },

  /** Digests in posting order: what the group's digest is made of. */
  async digests({ id, period }: GroupKey): Promise<string[]> {
    return db('computations')
      .where({ group_id: id, period_from: period.from })
      .orderBy('ordinal')
      .pluck('digest');
  },

  async counts({ id, period }: GroupKey) {
    const row = await db('computations')
      .where({ group_id: id, period_from: period.from })
      .sum({ evidences: 'evidence_count', passed: 'passed_count' })
      .first();
    return { evidences: Number(row?.['evidences'] ?? 0), passed: Number(row?.['passed'] ?? 0) };
  },

  async pruned(groupId) {
    const row = await db('pruned_groups').where({ group_id: groupId }).first();
    return (
      row && {
        at: row.pruned_at as Date,
        by: row.pruned_by as string,
        digests: row.digests as string[],
      }
    );
  },

  /** Evidences of a group in posting order, after (ordinal, seq). Up to limit + 1 of them. */
  async evidencesOfGroup(
    { id, period }: GroupKey,
    after: [ordinal: number, seq: number],
    limit: number,
    ordinal?: number,
  ): Promise<{ ordinal: number; computationId: string; record: EvidenceRecord }[]> {
    const query = db('evidences')
      .select(db.raw(EVIDENCE_COLUMNS))
      .where({ period_from: period.from, group_id: id })
      .whereRaw('(ordinal, seq) > (?, ?)', after)
      .orderBy(['ordinal', 'seq'])
      .limit(limit + 1);
    if (ordinal !== undefined) void query.where('ordinal', ordinal);
    return ((await query) as unknown as EvidenceRow[]).map((row) => ({
      ordinal: row.ordinal,
      computationId: row.computation_id,
      record: rowToEvidence(row),
    }));
  },
});
/**
 * Of a control with many scopes, only the runs of the wanted one are read, newest first, until the
 * page is full. A row may have more scope values than its run but none that differ.
 */
function listByScope(
  db: Db,
  { scope, controlId, from, to, ...filter }: ComputationFilter,
  after: ComputationKey | undefined,
  limit: number,
): Knex.QueryBuilder {
  const wanted = JSON.stringify(scope);
  const query = db('groups as g')
    .join('computations as c', (on) => {
      on.on('c.period_from', 'g.period_from').andOn('c.group_id', 'g.id');
    })
    .select('c.*')
    .where('g.control_id', controlId)
    .whereRaw('(?::jsonb || g.scope) @> ?::jsonb', [wanted, wanted])
    .whereRaw('c.scope @> ?::jsonb', [wanted])
    .orderBy([
      { column: 'g.period_from', order: 'desc' },
      { column: 'c.id', order: 'desc' },
    ])
    .limit(limit + 1);
  if (from) void query.where('g.period_from', '>=', from);
  if (to) void query.where('g.period_from', '<', to);
  if (filter.catalogId) void query.where('c.catalog_id', filter.catalogId);
  if (filter.result) void query.whereRaw(filter.result === 'passed' ? 'c.value' : 'not c.value');
  if (after)
    void query
      .where('g.period_from', '<=', after.periodFrom)
      .whereRaw('(g.period_from, c.id) < (?, ?)', [after.periodFrom, after.id]);
  return query;
}

function narrow(query: Knex.QueryBuilder, filter: ComputationFilter): void {
  if (filter.controlId) void query.where('control_id', filter.controlId);
  if (filter.catalogId) void query.where('catalog_id', filter.catalogId);
  if (filter.from) void query.where('period_from', '>=', filter.from);
  if (filter.to) void query.where('period_from', '<', filter.to);
  // "not value" and not "value = false": it is what the partial indexes are made for
  if (filter.result) void query.whereRaw(filter.result === 'passed' ? 'value' : 'not value');
  if (filter.scope) void query.whereRaw('scope @> ?', [JSON.stringify(filter.scope)]);
}

const computationToRow = (row: NewComputation) => ({
  id: row.id,
  period_from: row.period.from,
  period_to: row.period.to,
  group_id: row.groupId,
  control_id: row.controlId,
  catalog_id: row.catalogId,
  ordinal: row.ordinal,
  scope: row.scope,
  value: row.value,
  evidence_count: row.evidenceCount,
  passed_count: row.passedCount,
  evidence_head: row.evidenceHead,
  digest: row.digest,
});
