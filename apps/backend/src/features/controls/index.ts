export type {
  CatalogOfControl,
  Control,
  ControlReader,
  RunnableControl,
  ScopeSetOfControl,
} from './control.js';
export { objectiveOf } from './control.js';
