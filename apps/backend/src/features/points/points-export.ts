import type { Table } from '../../http/write-table.js';
import { allRows } from '../../http/write-table.js';
import { toContractPoint } from './point-mapper.js';
import type { Point } from './point.js';
import type { PointFilter, PointStore } from './ports.js';

/** Points as a file, newest period first. */
export const pointsTable = (
  points: Pick<PointStore, 'list'>,
  filter: PointFilter,
  format: 'csv' | 'json',
): Table<Point> => ({
  format,
  name: 'status-points',
  columns: {
    id: (point) => point.id,
    catalogId: (point) => point.catalogId,
    controlId: (point) => point.controlId,
    control: (point) => point.controlName,
    agreementId: (point) => point.agreementId,
    guaranteeId: (point) => point.guaranteeId,
    objective: (point) => point.objective,
    scope: (point) => point.scope,
    from: (point) => point.period.from,
    to: (point) => point.period.to,
    result: (point) => point.result,
    value: (point) => point.guaranteeValue,
    metrics: (point) => point.metrics,
    missingMetrics: (point) => point.missingMetrics.join(' '),
    computationGroup: (point) => point.groupId,
    revision: (point) => point.revision,
    origin: (point) => point.origin,
    reason: (point) => point.reason,
    changedBy: (point) => point.changedBy,
    calculatedAt: (point) => point.calculatedAt,
  },
  toJson: toContractPoint,
  rows: allRows((after: Point | undefined, limit) =>
    points.list(
      filter,
      after && { periodFrom: after.period.from.toISOString(), id: after.id },
      limit,
    ),
  ),
});
