import type { Point, PointRevision } from './point.js';

type Row = Record<string, unknown>;

export const rowToPoint = (row: Row): Point => ({
  id: row['id'] as string,
  catalogId: row['catalog_id'] as string,
  controlId: row['control_id'] as string,
  controlName: row['control_name'] as string,
  agreementId: row['agreement_id'] as string,
  guaranteeId: row['guarantee_id'] as string,
  scope: row['scope'] as Point['scope'],
  period: { from: row['period_from'] as Date, to: row['period_to'] as Date },
  ...rowToRevision(row),
});

export const rowToRevision = (row: Row): PointRevision => ({
  revision: row['revision'] as number,
  origin: row['origin'] as Point['origin'],
  reason: row['reason'] as string | null,
  changedBy: row['changed_by'] as string | null,
  objective: row['objective'] as string,
  result: row['result'] as Point['result'],
  guaranteeValue: row['guarantee_value'] as number | null,
  guaranteeResult: row['guarantee_result'] as boolean | null,
  metrics: row['metrics'] as Point['metrics'],
  missingMetrics: row['missing_metrics'] as string[],
  groupId: row['group_id'] as string,
  calculatedAt: row['calculated_at'] as Date,
});
