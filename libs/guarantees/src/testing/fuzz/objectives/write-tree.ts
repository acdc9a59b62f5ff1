import type { BinaryOperator } from '../../../objective/objective.js';
import type { Random } from '../random.js';
import type { Tree } from './tree.js';

/** How tightly operators bind, loosest first; comparisons join two operands that bind tighter. */
const LEVEL: Record<BinaryOperator, number> = {
  ...{ '||': 1, '&&': 2, '==': 3, '!=': 3, '===': 3, '!==': 3, '<': 4, '<=': 4, '>': 4, '>=': 4 },
  ...{ '+': 5, '-': 5, '*': 6, '/': 6, '%': 6 },
};
const UNARY_LEVEL = 7;
const isComparison = (level: number) => level === 3 || level === 4;

/** Writes a tree with the parentheses it needs, a few it does not, and blanks here and there. */
export function writeTree(tree: Tree, random: Random): string {
  const tokens: string[] = [];
  write(tree, 0, random, tokens);
  let text = blank(random);
  for (const [index, token] of tokens.entries()) {
    // Two equal signs in a row would be another operator of ECMAScript, which is refused.
    const clash = index > 0 && tokens[index - 1] === token && (token === '+' || token === '-');
    text += (clash ? ' ' : '') + token + blank(random);
  }
  return text;
}

function write(tree: Tree, least: number, random: Random, out: string[]): void {
  const level = levelOf(tree);
  const enclosed = level < least || random.chance(0.05);
  if (enclosed) out.push('(');
  if (tree.kind === 'unary') {
    out.push(tree.operator);
    write(tree.of, UNARY_LEVEL, random, out);
  } else if (tree.kind === 'binary') {
    write(tree.left, isComparison(level) ? level + 1 : level, random, out);
    out.push(tree.operator);
    write(tree.right, level + 1, random, out);
  } else if (tree.kind === 'number') out.push(tree.text);
  else out.push(tree.kind === 'name' ? tree.name : String(tree.value));
  if (enclosed) out.push(')');
}

function levelOf(tree: Tree): number {
  if (tree.kind === 'binary') return LEVEL[tree.operator];
  return tree.kind === 'unary' ? UNARY_LEVEL : UNARY_LEVEL + 1;
}

const blank = (random: Random): string =>
  random.chance(0.6) ? '' : random.pick([' ', '  ', '\t', '\n', '\r\n']);
