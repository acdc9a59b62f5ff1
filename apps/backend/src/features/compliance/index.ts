export type {
  Compliance,
  ComplianceGroup,
  ComplianceReader,
  ComplianceStatus,
  ControlAssessment,
  ScopeCompliance,
  ScopeSetStatus,
} from './compliance.js';
export {
  JOIN_REFERENCE,
  joinAssessed,
  REFERENCE,
  referenceBinding,
  toScopeSetStatus,
  type ScopeSetJson,
} from './compliance-sql.js';
