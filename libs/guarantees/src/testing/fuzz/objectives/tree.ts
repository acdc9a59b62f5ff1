import type { BinaryOperator, Value } from '../../../objective/objective.js';

/** An objective before it is written: what it means is decided here, not by reading its text. */
export type Tree =
  | { kind: 'number'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'name'; name: string }
  | { kind: 'unary'; operator: '-' | '+' | '!'; of: Tree }
  | { kind: 'binary'; operator: BinaryOperator; left: Tree; right: Tree };

/** What a tree is worth, by walking it. */
export function valueOf(tree: Tree, values: ReadonlyMap<string, Value>): Value {
  switch (tree.kind) {
    case 'number':
      return Number.parseFloat(tree.text);
    case 'boolean':
      return tree.value;
    case 'name':
      return values.get(tree.name) as Value;
    case 'unary':
      return unary(tree.operator, valueOf(tree.of, values));
    case 'binary':
      return binary(tree.operator, valueOf(tree.left, values), valueOf(tree.right, values));
  }
}

export function unary(operator: '-' | '+' | '!', value: Value): Value {
  if (operator === '!') return !value;
  return operator === '-' ? -(value as number) : +value;
}

/** The operators of ECMAScript themselves, which turn booleans into numbers on their own. */
export function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  const [l, r] = [left as number, right as number];
  switch (operator) {
    case '||':
      return l || r;
    case '&&':
      return l && r;
    case '==':
      return l == r;
    case '!=':
      return l != r;
    case '===':
      return l === r;
    case '!==':
      return l !== r;
    case '<':
      return l < r;
    case '<=':
      return l <= r;
    case '>':
      return l > r;
    case '>=':
      return l >= r;
    case '+':
      return l + r;
    case '-':
      return l - r;
    case '*':
      return l * r;
    case '/':
      return l / r;
    case '%':
      return l % r;
  }
}
