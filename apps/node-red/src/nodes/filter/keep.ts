import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { Operator } from '../../values/rule.js';
import { isOperator, satisfies } from '../../values/rule.js';
import { isList, isObject, select } from '../../values/select.js';

/** A condition on a value; `within-period` stands for the period of the run, half-open. */
export interface FilterRule {
  readonly path: string;
  readonly op: Operator | 'within-period';
  readonly value?: Json | undefined;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Does the item satisfy all the rules, or any of them? No rules keep everything.
 *
 * @throws RangeError when a path cannot be read
 */
export function keeps(
  item: Json,
  rules: readonly FilterRule[],
  combine: 'all' | 'any',
  period: Period,
): boolean {
  const holds = ({ path, op, value }: FilterRule) => {
    const found = select(item, path);
    if (op !== 'within-period') return satisfies(found, { op, value });
    return (
      satisfies(found, { op: '>=', value: period.from, as: 'date' }) &&
      satisfies(found, { op: '<', value: period.to, as: 'date' })
    );
  };
  if (rules.length === 0) return true;
  return combine === 'all' ? rules.every(holds) : rules.some(holds);
}

/**
 * The rules of a node: its single rule, unless that has no path, and those of its list.
 *
 * @throws FlowError STATUS_CONFIG for a rule without path or with an unknown operator
 */
export function readRules(single: FilterRule, list: Json | undefined): FilterRule[] {
  const more = list === undefined || list === null || list === '' ? [] : list;
  if (!isList(more)) throw new FlowError('STATUS_CONFIG', 'rules has to be a list');
  const rules = [...(single.path === '' ? [] : [single]), ...more.map(asRule)];
  for (const { op } of rules) {
    if (op !== 'within-period' && !isOperator(op)) {
      throw new FlowError('STATUS_CONFIG', `“${String(op)}” is no operator of a rule`);
    }
  }
  return rules;
}

function asRule(value: Json): FilterRule {
  if (isObject(value) && typeof value['path'] === 'string') return value as unknown as FilterRule;
  throw new FlowError('STATUS_CONFIG', 'Each rule needs a path and an op');
}
