import type { Schemas } from '@status/api-contract';
import type { Point, PointRevision } from './point.js';

export const toContractPoint = (point: Point): Schemas['Point'] => ({
  id: point.id,
  catalogId: point.catalogId,
  controlId: point.controlId,
  controlName: point.controlName,
  agreementId: point.agreementId,
  guaranteeId: point.guaranteeId,
  scope: point.scope,
  period: { from: point.period.from.toISOString(), to: point.period.to.toISOString() },
  ...toContractRevision(point),
});

export const toContractRevision = (revision: PointRevision): Schemas['PointRevision'] => ({
  objective: revision.objective,
  result: revision.result,
  guaranteeValue: revision.guaranteeValue,
  guaranteeResult: revision.guaranteeResult,
  metrics: revision.metrics,
  missingMetrics: revision.missingMetrics,
  computationGroup: revision.groupId,
  revision: revision.revision,
  origin: revision.origin,
  reason: revision.reason,
  changedBy: revision.changedBy,
  calculatedAt: revision.calculatedAt.toISOString(),
});
