import type { Schemas } from '@status/api-contract';
import type { Point } from './point.js';

export const toContractPoint = (point: Point): Schemas['Point'] => ({
  id: point.id,
  catalogId: point.catalogId,
  controlId: point.controlId,
  controlName: point.controlName,
  agreementId: point.agreementId,
  guaranteeId: point.guaranteeId,
  objective: point.objective,
  scope: point.scope,
  period: { from: point.period.from.toISOString(), to: point.period.to.toISOString() },
  result: point.result,
  guaranteeValue: point.guaranteeValue,
  guaranteeResult: point.guaranteeResult,
  metrics: point.metrics,
  missingMetrics: point.missingMetrics,
  computationGroup: point.groupId,
  revision: point.revision,
  calculatedAt: point.calculatedAt.toISOString(),
});
