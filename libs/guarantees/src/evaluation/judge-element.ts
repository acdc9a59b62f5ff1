import { evaluateObjective } from '../objective/evaluate-objective.js';
import type { Objective, Value } from '../objective/objective.js';
import type { GuaranteeState } from '../states/guarantee-state.js';
import { admittedValue } from './admitted-value.js';
import type { Computation } from './computation.js';
import { groupComputations, type ComputationGroup } from './group-computations.js';

export interface Judgement {
  states: GuaranteeState[];
  /** Groups that yield no state although the collector answered, one sentence each. */
  warnings: string[];
}

/**
 * States of one element from its metrics' computations, one per scope and period.
 * A metric absent from a group counts 0 and is listed in `missingMetrics`; a group in which a
 * metric has no usable value yields no state; a metric without any computation yields none for
 * the whole element.
 * @param answers per metric in the order of `with`, which is the order of the evidences
 */
export function judgeElement(
  element: { agreementId: string; guaranteeId: string; objective: Objective },
  answers: readonly (readonly [metric: string, computations: readonly Computation[]])[],
): Judgement {
  const judgement: Judgement = { states: [], warnings: [] };
  if (answers.length === 0) return judgement;
  const silent = answers.filter(([, computations]) => computations.length === 0);
  if (silent.length > 0) {
    const names = silent.map(([metric]) => metric).join(', ');
    judgement.warnings.push(`Guarantee ${element.guaranteeId}: no computations of ${names}.`);
    return judgement;
  }
  const names = answers.map(([metric]) => metric);
  for (const group of groupComputations(answers)) {
    const values = new Map<string, Value>();
    const unusable: string[] = [];
    for (const name of names) {
      const computation = group.computations.get(name);
      const value = computation ? admittedValue(computation.value) : 0;
      if (value === undefined) unusable.push(name);
      else values.set(name, value);
    }
    if (unusable.length === 0) judgement.states.push(stateOf(element, group, names, values));
    else
      judgement.warnings.push(
        `Guarantee ${element.guaranteeId}: no usable value of ${unusable.join(', ')} for a scope and period.`,
      );
  }
  return judgement;
}

function stateOf(
  element: { agreementId: string; guaranteeId: string; objective: Objective },
  group: ComputationGroup,
  names: readonly string[],
  values: ReadonlyMap<string, Value>,
): GuaranteeState {
  const missing = names.filter((name) => !group.computations.has(name));
  return {
    stateType: 'guarantees',
    agreementId: element.agreementId,
    id: element.guaranteeId,
    scope: group.scope,
    period: group.period,
    value: evaluateObjective(element.objective, values),
    metrics: Object.fromEntries(values),
    evidences: names.flatMap((name) => group.computations.get(name)?.evidences ?? []),
    ...(missing.length > 0 ? { missingMetrics: missing } : {}),
  };
}
