import { ObjectiveError } from './objective-error.js';
import type { BinaryOperator, Read, Step, UnaryOperator, Value } from './objective.js';

/**
 * Turns a program into functions that hold each other, once, so that evaluating it again and again
 * looks nothing up but the values. No text ever becomes code: every function below stands here.
 * Left-hand chains nest one call per operator, which the length limit of an objective bounds.
 */
export function compile(program: readonly Step[]): Read {
  const stack: Read[] = [];
  const constants = new Map<Read, number>();
  const pop = (): Read => {
    const read = stack.pop();
    if (read === undefined) throw new Error('The program of the objective is broken.');
    return read;
  };
  for (const step of program) {
    if (step.kind === 'value') {
      const read = constant(step.value);
      if (typeof step.value === 'number') constants.set(read, step.value);
      stack.push(read);
    } else if (step.kind === 'name') stack.push(named(step.name));
    else if (step.kind === 'unary') stack.push(UNARY[step.operator](pop()));
    else {
      const right = pop();
      const number = constants.get(right);
      const bound = number === undefined ? undefined : WITH_NUMBER[step.operator];
      stack.push(bound ? bound(pop(), number as number) : BINARY[step.operator](pop(), right));
    }
  }
  return pop();
}

const constant =
  (value: Value): Read =>
  () =>
    value;

const named =
  (name: string): Read =>
  (values) => {
    const value = values.get(name);
    if (value === undefined)
      throw new ObjectiveError('missing-value', `No value was given for the metric "${name}".`, 0);
    return value;
  };

const UNARY: Record<UnaryOperator, (of: Read) => Read> = {
  not: (of) => (v) => !of(v),
  negate: (of) => (v) => -Number(of(v)),
  plus: (of) => (v) => Number(of(v)),
};

const BINARY: Record<BinaryOperator, (left: Read, right: Read) => Read> = {
  // Both sides are worked out, so that a missing value is never overlooked.
  '||': (l, r) => (v) => {
    const left = l(v);
    const right = r(v);
    return left || right;
  },
  '&&': (l, r) => (v) => {
    const left = l(v);
    const right = r(v);
    return left && right;
  },
  '==': (l, r) => (v) => Number(l(v)) === Number(r(v)),
  '!=': (l, r) => (v) => Number(l(v)) !== Number(r(v)),
  '===': (l, r) => (v) => l(v) === r(v),
  '!==': (l, r) => (v) => l(v) !== r(v),
  '<': (l, r) => (v) => Number(l(v)) < Number(r(v)),
  '<=': (l, r) => (v) => Number(l(v)) <= Number(r(v)),
  '>': (l, r) => (v) => Number(l(v)) > Number(r(v)),
  '>=': (l, r) => (v) => Number(l(v)) >= Number(r(v)),
  '+': (l, r) => (v) => Number(l(v)) + Number(r(v)),
  '-': (l, r) => (v) => Number(l(v)) - Number(r(v)),
  '*': (l, r) => (v) => Number(l(v)) * Number(r(v)),
  '/': (l, r) => (v) => Number(l(v)) / Number(r(v)),
  '%': (l, r) => (v) => Number(l(v)) % Number(r(v)),
};

/** The operators before a number, as most thresholds are written: one call less each. */
const WITH_NUMBER: Partial<Record<BinaryOperator, (left: Read, right: number) => Read>> = {
  '==': (l, r) => (v) => Number(l(v)) === r,
  '!=': (l, r) => (v) => Number(l(v)) !== r,
  '<': (l, r) => (v) => Number(l(v)) < r,
  '<=': (l, r) => (v) => Number(l(v)) <= r,
  '>': (l, r) => (v) => Number(l(v)) > r,
  '>=': (l, r) => (v) => Number(l(v)) >= r,
  '+': (l, r) => (v) => Number(l(v)) + r,
  '-': (l, r) => (v) => Number(l(v)) - r,
  '*': (l, r) => (v) => Number(l(v)) * r,
  '/': (l, r) => (v) => Number(l(v)) / r,
  '%': (l, r) => (v) => Number(l(v)) % r,
};
