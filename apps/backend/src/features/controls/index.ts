export type {
  CatalogOfControl,
  Control,
  ControlReader,
  RunnableControl,
  ScopeSetOfControl,
} from './control.js';
export { frozenFaults } from './frozen-fields.js';
export { checkFinalizable } from './finalization.js';
export { fieldFaults } from './control-rules.js';
export { deriveGuaranteeId, metricIdOf } from './guarantee-id.js';
export type { ControlDocuments, ControlRepository, ControlWithParts } from './ports.js';
export type { ControlService } from './control-service.js';
