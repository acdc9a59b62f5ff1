export {
  buildAgreement,
  OPERATORS,
  type AgreementParts,
  type BuiltAgreement,
  type ControlTerms,
  type Operator,
} from './build-agreement.js';
export { createRegistryClient, type RegistryClient, type RegistryClientOptions } from './client.js';
export {
  BadResponse,
  CollectorFailed,
  Conflict,
  NotFound,
  Refused,
  RegistryError,
  Timeout,
  Unreachable,
  type ErrorDetail,
} from './errors.js';
export type { Agreement, GuaranteeQuery, GuaranteeState, Scalar } from './types.js';
