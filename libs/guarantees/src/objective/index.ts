export { evaluateObjective } from './evaluate-objective.js';
export { isMetricName } from './metric-name.js';
export type { Objective, Value } from './objective.js';
export { ObjectiveError, type ObjectiveErrorCode } from './objective-error.js';
export { parseObjective } from './parse-objective.js';
