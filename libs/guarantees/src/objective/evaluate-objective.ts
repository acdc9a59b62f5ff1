import { compile, type Read, type Values } from './compile-objective.js';
import type { Objective } from './objective.js';

/** Compiled once for as long as somebody holds the objective. */
const compiled = new WeakMap<Objective, Read>();

/**
 * Whether the objective holds for these values. Operators mean what they mean in ECMAScript for
 * numbers (IEEE 754 doubles) and booleans: 1/0 is Infinity, NaN differs from everything, true
 * counts as 1 in arithmetic. The result is true unless it is false, 0 or NaN.
 * @throws ObjectiveError `missing-value` when a metric of the objective has no value
 */
export function evaluateObjective(objective: Objective, values: Values): boolean {
  let read = compiled.get(objective);
  if (read === undefined) {
    read = compile(objective.program);
    compiled.set(objective, read);
  }
  return Boolean(read(values));
}
