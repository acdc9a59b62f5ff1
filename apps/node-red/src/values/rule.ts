import type { Json } from '@status/evidence';
import { matchesGlob } from './glob.js';
import { bindsTo } from './licence.js';
import { isList, textOf } from './select.js';

export const OPERATORS = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'in',
  'not-in',
  'exists',
  'not-exists',
  'contains',
  'matches',
  'none-matches',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** How two values are put in order; `auto` takes numbers, then dates, then text. */
export type Comparison = 'auto' | 'number' | 'date' | 'string';

export function isOperator(value: unknown): value is Operator {
  return OPERATORS.includes(value as Operator);
}

export interface Rule {
  readonly op: Operator;
  readonly value?: Json | undefined;
  readonly as?: Comparison;
}

/**
 * Do the values that a path found satisfy the rule? When there are several, each one must. A path
 * that finds nothing, null or something empty satisfies `not-exists` and no other rule: what is not
 * known is never taken as a pass.
 *
 * Lists (`in`, `not-in`, `between`, `matches`, `none-matches`) are JSON lists or comma separated.
 * `none-matches` looks at every text inside the value and reads licence expressions.
 *
 * @throws RangeError when a text or pattern is too long to match
 */
export function satisfies(found: readonly Json[], rule: Rule): boolean {
  const present = known(found);
  if (rule.op === 'not-exists') return present.length === 0;
  if (present.length === 0) return false;
  return rule.op === 'exists' || present.every((value) => holds(value, rule));
}

/** What was found without null, empty texts, empty lists and empty objects, which tell nothing. */
export function known(found: readonly Json[]): Json[] {
  return found.filter((value) => {
    if (value === null || value === '') return false;
    return typeof value !== 'object' || Object.keys(value).length > 0;
  });
}

function holds(actual: Json, { op, value, as = 'auto' }: Rule): boolean {
  switch (op) {
    case '=':
      return equal(actual, value, as);
    case '!=':
      return !equal(actual, value, as);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(actual, op, value, as);
    case 'between': {
      const [low, high] = listOf(value);
      return ordered(actual, '>=', low, as) && ordered(actual, '<=', high, as);
    }
    case 'in':
      return listOf(value).some((item) => equal(actual, item, as));
    case 'not-in':
      return !listOf(value).some((item) => equal(actual, item, as));
    case 'contains':
      return contains(actual, value, as);
    case 'matches':
      return matchesAny(textOf(actual), value);
    case 'none-matches':
      return !textsIn(actual).some((text) => bindsTo(text, (part) => matchesAny(part, value)));
    default:
      return false;
  }
}

/** A list as JSON gives it or as a form does: `a, b`. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (isList(value)) return value;
  const text = textOf(value) ?? '';
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function equal(actual: Json, expected: Json | undefined, as: Comparison): boolean {
  const text = textOf(actual);
  if (text === undefined || expected === undefined) return false;
  // A form sends “5” for 5, while the texts “1.0” and “1” are two versions.
  if (as === 'string' || (as === 'auto' && typeof actual !== 'number')) {
    return text === textOf(expected);
  }
  return order(actual, expected, as) === 0;
}

function ordered(
  actual: Json,
  op: '<' | '<=' | '>' | '>=',
  expected: Json | undefined,
  as: Comparison,
): boolean {
  const sign = order(actual, expected, as);
  if (sign === undefined) return false;
  return op === '<' ? sign < 0 : op === '<=' ? sign <= 0 : op === '>' ? sign > 0 : sign >= 0;
}

/** Negative, zero or positive as `a` is before, at or after `b`; undefined when they do not compare. */
function order(a: Json | undefined, b: Json | undefined, as: Comparison): number | undefined {
  const readers = { number: numberOf, date: instantOf, string: textOf };
  const kinds = as === 'auto' ? (['number', 'date', 'string'] as const) : [as];
  for (const kind of kinds) {
    const [left, right] = [readers[kind](a), readers[kind](b)];
    if (left !== undefined && right !== undefined) return left < right ? -1 : left > right ? 1 : 0;
  }
  return undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** ISO 8601 only: `Date` alone would take “5” for a month. */
function instantOf(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

function contains(actual: Json, expected: Json | undefined, as: Comparison): boolean {
  if (isList(actual)) return actual.some((item) => equal(item, expected, as));
  const [text, part] = [textOf(actual), textOf(expected)];
  return text !== undefined && part !== undefined && text.includes(part);
}

function matchesAny(text: string | undefined, patterns: Json | undefined): boolean {
  if (text === undefined) return false;
  return listOf(patterns).some((pattern) => matchesGlob(text, textOf(pattern) ?? ''));
}

function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
