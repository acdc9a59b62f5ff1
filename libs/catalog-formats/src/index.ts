export {
  CONTROL_DEFAULTS,
  MAX_CONTROLS,
  type CatalogDocument,
  type ControlDocument,
  type Finding,
  type FlowReference,
  type ReadDocument,
  type ReadResult,
  type ScheduleDocument,
  type ScopeDocument,
  type Source,
} from './document.js';
export { sameJson } from './json.js';
export { readJson } from './read-json.js';
export { readCsv } from './csv-read.js';
export { writeCsv } from './csv-write.js';
export { writeOscal } from './oscal-write.js';
export { writeStatusJson } from './status-json.js';
