export {
  OPERATORS,
  type AgreementParts,
  type ControlTerms,
  type Operator,
  type ScopeKeyTerms,
} from './agreement/agreement-parts.js';
export { buildAgreement, type BuiltAgreement } from './agreement/build-agreement.js';
export { createDirectorClient, type DirectorClient } from './director/director-client.js';
export type { EventOptions } from './director/events.js';
export type { TaskCalls, TaskFilter } from './director/tasks.js';
export type * from './director/types.js';
export {
  BadResponse,
  CollectorFailed,
  Conflict,
  GovernifyError,
  isCollectorFailure,
  NotFound,
  Refused,
  TaskFailed,
  Timeout,
  Unreachable,
  type ErrorDetail,
} from './errors.js';
export type { BillCalls } from './registry/bills.js';
export type { MetricCalls, MetricPlace, NewMetricValue } from './registry/metrics.js';
export type { OverrideCalls } from './registry/overrides.js';
export {
  createRegistryClient,
  type RegistryClient,
  type RegistryInfo,
} from './registry/registry-client.js';
export type { GuaranteeQuery, StateFilter, StoredQuery } from './registry/states.js';
export type { TemplateCalls } from './registry/templates.js';
export type * from './registry/types.js';
export type { CallOptions, ClientOptions } from './transport/call.js';
export {
  evaluateObjective,
  ObjectiveError,
  parseObjective,
  type Objective,
  type ObjectiveErrorCode,
} from '@status/guarantees/objective';
