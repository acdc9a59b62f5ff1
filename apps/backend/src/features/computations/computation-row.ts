import type { EvidenceRecord } from '@status/evidence';
import type { Computation, NewComputation } from './computation.js';

export interface EvidenceRow {
  ordinal: number;
  seq: number;
  computation_id: string;
  id: string;
  key: string;
  value: EvidenceRecord['value'];
  has_value: boolean;
  value_hash: string | null;
  preview: string | null;
  result: boolean;
  at: Date;
  from: Date | null;
  to: Date | null;
  source: EvidenceRecord['source'] | null;
  prev_hash: string;
  hash: string;
}

export const evidenceToRow = (row: NewComputation, record: EvidenceRecord) => ({
  period_from: row.period.from,
  group_id: row.groupId,
  ordinal: row.ordinal,
  seq: record.seq,
  computation_id: row.id,
  id: record.id,
  key: record.key,
  // null is a value; a record that has none says so by leaving it out
  has_value: record.value !== undefined,
  value: record.value,
  value_hash: record.valueHash,
  preview: record.preview,
  result: record.result,
  at: record.at,
  from: record.from,
  to: record.to,
  source: record.source,
  prev_hash: record.prevHash,
  hash: record.hash,
});

/** The record as it was hashed: absent members stay absent. */
export const rowToEvidence = (row: EvidenceRow): EvidenceRecord => ({
  id: row.id,
  key: row.key,
  ...(row.has_value ? { value: row.value ?? null } : {}),
  ...(row.value_hash === null ? {} : { valueHash: row.value_hash }),
  ...(row.preview === null ? {} : { preview: row.preview }),
  result: row.result,
  at: row.at.toISOString(),
  ...(row.from === null ? {} : { from: row.from.toISOString() }),
  ...(row.to === null ? {} : { to: row.to.toISOString() }),
  ...(row.source === null ? {} : { source: row.source }),
  seq: row.seq,
  prevHash: row.prev_hash,
  hash: row.hash,
});

export const rowToComputation = (row: Record<string, unknown>): Computation => ({
  id: row['id'] as string,
  groupId: row['group_id'] as string,
  controlId: row['control_id'] as string,
  catalogId: row['catalog_id'] as string,
  ordinal: row['ordinal'] as number,
  scope: row['scope'] as Record<string, string>,
  period: { from: row['period_from'] as Date, to: row['period_to'] as Date },
  value: row['value'] as boolean,
  evidenceCount: row['evidence_count'] as number,
  passedCount: row['passed_count'] as number,
  evidenceHead: row['evidence_head'] as string,
  digest: row['digest'] as string,
  createdAt: row['created_at'] as Date,
});
