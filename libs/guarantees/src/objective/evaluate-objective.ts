import type { Objective, Values } from './objective.js';

/**
 * Whether the objective holds for these values. Operators mean what they mean in ECMAScript for
 * numbers (IEEE 754 doubles) and booleans: 1/0 is Infinity, NaN differs from everything, true
 * counts as 1 in arithmetic. The result is true unless it is false, 0 or NaN.
 * @throws ObjectiveError `missing-value` when a metric of the objective has no value
 */
export const evaluateObjective = (objective: Objective, values: Values): boolean =>
  Boolean(objective.read(values));
