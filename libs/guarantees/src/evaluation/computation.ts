import { isObject } from '../json.js';
import type { Period } from '../periods/period.js';
import { EvaluationError } from './evaluation-error.js';

/** One value a collector reports. */
export interface Computation {
  value: unknown;
  scope: Record<string, unknown>;
  period: Period;
  evidences: unknown[];
}

/**
 * Reads the body of a finished computation. Scopes and periods are taken as reported, also where
 * they differ from what was asked; a computation without period answers for the one asked.
 * @throws EvaluationError `bad-answer` when there is no list of computations
 */
export function readComputations(body: unknown, asked: Period): Computation[] {
  const list = isObject(body) ? body['computations'] : undefined;
  if (!Array.isArray(list))
    throw new EvaluationError('bad-answer', 'The answer holds no list "computations".');
  return list.map((item: unknown, index) => {
    if (!isObject(item))
      throw new EvaluationError('bad-answer', `Computation ${index} of the answer is no object.`);
    const { value, scope, period, evidences } = item;
    return {
      value,
      scope: isObject(scope) ? scope : {},
      period:
        isObject(period) && typeof period['from'] === 'string' && typeof period['to'] === 'string'
          ? { from: period['from'], to: period['to'] }
          : asked,
      evidences: Array.isArray(evidences) ? (evidences as unknown[]) : [],
    };
  });
}
