export type {
  CatalogOfControl,
  Control,
  ControlReader,
  RunnableControl,
  ScopeSetOfControl,
} from './control.js';
export { frozenFaults } from './frozen-fields.js';
export { checkFinalizable } from './finalization.js';
export type { ControlRepository } from './ports.js';
export type { ControlService } from './control-service.js';
