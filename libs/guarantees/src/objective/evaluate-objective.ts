import { ObjectiveError } from './objective-error.js';
import type { BinaryOperator, Objective, UnaryOperator, Value } from './objective.js';

/**
 * Whether the objective holds for these values. Operators mean what they mean in ECMAScript for
 * numbers (IEEE 754 doubles) and booleans: 1/0 is Infinity, NaN differs from everything, true
 * counts as 1 in arithmetic. The result is true unless it is false, 0 or NaN.
 * @throws ObjectiveError `missing-value` when a metric of the objective has no value
 */
export function evaluateObjective(
  objective: Objective,
  values: ReadonlyMap<string, Value>,
): boolean {
  const stack: Value[] = [];
  const pop = (): Value => {
    const value = stack.pop();
    if (value === undefined) throw new Error('The program of the objective is broken.');
    return value;
  };
  for (const step of objective.program) {
    if (step.kind === 'value') stack.push(step.value);
    else if (step.kind === 'name') stack.push(valueOf(step.name, values));
    else if (step.kind === 'unary') stack.push(unary(step.operator, pop()));
    else {
      const right = pop();
      stack.push(binary(step.operator, pop(), right));
    }
  }
  return Boolean(pop());
}

function valueOf(name: string, values: ReadonlyMap<string, Value>): Value {
  const value = values.get(name);
  if (value === undefined)
    throw new ObjectiveError('missing-value', `No value was given for the metric "${name}".`, 0);
  return value;
}

function unary(operator: UnaryOperator, value: Value): Value {
  if (operator === 'not') return !value;
  return operator === 'negate' ? -Number(value) : Number(value);
}

function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  const a = Number(left);
  const b = Number(right);
  switch (operator) {
    // Both sides are already computed: they have no effects, so there is nothing to skip.
    case '||':
      return left || right;
    case '&&':
      return left && right;
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}
