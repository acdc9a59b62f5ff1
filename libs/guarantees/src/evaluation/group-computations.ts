import { canonicalKey } from '../json.js';
import type { Period } from '../periods/period.js';
import type { Computation } from './computation.js';

/** Computations of several metrics that speak of one scope and one period. */
export interface ComputationGroup {
  scope: Record<string, unknown>;
  period: Period;
  /** Last computation per metric. */
  computations: Map<string, Computation>;
}

/** Groups by scope and period, equal whatever the order of keys; groups in the order first seen. */
export function groupComputations(
  answers: Iterable<readonly [metric: string, computations: readonly Computation[]]>,
): ComputationGroup[] {
  const groups = new Map<string, ComputationGroup>();
  for (const [metric, computations] of answers)
    for (const computation of computations) {
      const { scope, period } = computation;
      const key = canonicalKey([scope, period]);
      const group = groups.get(key) ?? { scope, period, computations: new Map() };
      groups.set(key, group);
      group.computations.set(metric, computation);
    }
  return [...groups.values()];
}
