export * from './agreement/agreement.js';
export { checkDocument } from './agreement/document-limits.js';
export { resolveReferences } from './agreement/resolve-references.js';
export { validateAgreement, type ValidatedAgreement } from './agreement/validate-agreement.js';
export { admittedValue } from './evaluation/admitted-value.js';
export type { CollectorRequest } from './evaluation/collector-request.js';
export { readComputations, type Computation } from './evaluation/computation.js';
export { EvaluationError, type EvaluationErrorCode } from './evaluation/evaluation-error.js';
export { judgeElement, type Judgement } from './evaluation/judge-element.js';
export {
  planEvaluation,
  type EvaluationQuery,
  type MetricQuestion,
  type PlannedElement,
} from './evaluation/plan-evaluation.js';
export { canonicalKey } from './json.js';
export { evaluateObjective } from './objective/evaluate-objective.js';
export { isMetricName } from './objective/metric-name.js';
export type { Objective, Value } from './objective/objective.js';
export { ObjectiveError, type ObjectiveErrorCode } from './objective/objective-error.js';
export { parseObjective } from './objective/parse-objective.js';
export {
  evaluationPeriods,
  type PeriodMode,
  type PeriodQuery,
} from './periods/evaluation-periods.js';
export { periodContaining, periodsBetween } from './periods/half-open-periods.js';
export type { Instant } from './periods/instant.js';
export {
  isPeriodName,
  PERIOD_NAMES,
  PeriodError,
  type Period,
  type PeriodErrorCode,
  type PeriodName,
  type Window,
} from './periods/period.js';
export { snappedPeriod } from './periods/snapped-period.js';
export { isTimeZone } from './periods/zone.js';
export type { GuaranteeState } from './states/guarantee-state.js';
export { readSlotVerdict, type SlotVerdict } from './states/slot-verdict.js';
