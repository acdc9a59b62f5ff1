import type { BinaryOperator } from '../../../objective/objective.js';
import type { Random } from '../random.js';
import type { Tree } from './tree.js';

const OPERATORS: BinaryOperator[] = [
  ...(['||', '&&', '==', '!=', '===', '!==', '<', '<=', '>', '>='] as const),
  ...(['+', '-', '*', '/', '%'] as const),
];

/** A random tree of at most `size` leaves that nests at most 30 deep. */
export function growTree(random: Random, names: readonly string[], size: number, depth = 0): Tree {
  if (size > 1 && depth < 30) {
    const left = 1 + random.below(size - 1);
    return {
      kind: 'binary',
      operator: random.pick(OPERATORS),
      left: growTree(random, names, left, depth + 1),
      right: growTree(random, names, size - left, depth + 1),
    };
  }
  if (depth < 30 && random.chance(0.2))
    return {
      kind: 'unary',
      operator: random.pick(['-', '+', '!'] as const),
      of: growTree(random, names, size, depth + 1),
    };
  if (random.chance(0.1)) return { kind: 'boolean', value: random.chance(0.5) };
  if (random.chance(0.5)) return { kind: 'name', name: random.pick(names) };
  return { kind: 'number', text: numberText(random) };
}

function numberText(random: Random): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(random.below(10))).join('');
  const whole = random.chance(0.3) ? '0' : `${1 + random.below(9)}${digits(random.below(4))}`;
  const mantissa = random.pick([
    whole,
    `${whole}.`,
    `${whole}.${digits(1 + random.below(3))}`,
    `.${digits(1 + random.below(3))}`,
  ]);
  if (!random.chance(0.2)) return mantissa;
  return `${mantissa}${random.pick(['e', 'E'])}${random.pick(['', '+', '-'])}${random.below(310)}`;
}
