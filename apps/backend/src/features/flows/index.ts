export type { Flow, FlowParam, FlowReader, ParamValue } from './flow.js';
export { validateParams, type CheckedParams, type ParamFault } from './validate-params.js';
