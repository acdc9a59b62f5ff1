import type { Json } from '@status/evidence';
import { expect, it } from 'vitest';
import type { Operator } from './rule.js';
import { isOperator, satisfies } from './rule.js';

const copyleft = 'GPL-*, AGPL-*';

it.each<[Json, Operator, Json, boolean]>([
  [5, '=', '5', true],
  [5, '=', '5.0', true],
  ['1.0', '=', '1', false],
  [true, '=', 'true', true],
  [5, '!=', '5', false],
  ['up', '=', 'up', true],
  [9, '<', '10', true],
  ['9', '<', '10', true],
  ['b', '<', 'a', false],
  [10, '<=', 10, true],
  [10.5, '>', '10', true],
  [9, '>=', '10', false],
  ['2026-01-02T00:00:00+01:00', '<', '2026-01-02T00:00:00Z', true],
  ['x', '<', 5, false],
  [{ a: 1 }, '<', 5, false],
  [5, 'between', '1, 5', true],
  [6, 'between', [1, 5], false],
  ['b', 'in', 'a, b', true],
  ['c', 'in', ['a', 'b'], false],
  [2, 'in', '1,2', true],
  ['c', 'not-in', 'a,b', true],
  ['a', 'not-in', 'a,b', false],
  ['abc', 'contains', 'b', true],
  [['a', 'b'], 'contains', 'b', true],
  [['abc'], 'contains', 'b', false],
  ['react-dom', 'matches', 'vue*, react*', true],
  ['react', 'matches', 'reac', false],
  [0, 'exists', null, true],
  [false, 'exists', null, true],
  ['', 'exists', null, false],
  ['', 'not-exists', null, true],
  [{}, 'not-exists', null, true],
  [[{ license: { id: 'MIT' } }], 'none-matches', copyleft, true],
  [[{ license: { id: 'GPL-3.0-only' } }], 'none-matches', copyleft, false],
  [[{ license: { id: 'LGPL-3.0-only' } }], 'none-matches', copyleft, true],
  [[{ license: { name: 'agpl-3.0' } }], 'none-matches', copyleft, false],
  [[{ expression: '(MIT OR GPL-3.0-only)' }], 'none-matches', copyleft, true],
  [[{ expression: 'MIT AND GPL-3.0-only' }], 'none-matches', copyleft, false],
])('%j %s %j is %s', (actual, op, value, expected) => {
  expect(satisfies([actual], { op, value })).toBe(expected);
});

it('compares as the rule says', () => {
  expect(satisfies(['1.0'], { op: '=', value: '1', as: 'number' })).toBe(true);
  expect(satisfies([10], { op: '<', value: '9', as: 'string' })).toBe(true);
  expect(satisfies(['5'], { op: '<', value: '2026-01-01', as: 'date' })).toBe(false);
});

it('takes nothing found as satisfying not-exists only', () => {
  for (const op of ['=', '!=', '<', 'in', 'not-in', 'exists', 'none-matches'] as const) {
    expect(satisfies([], { op, value: 'x' })).toBe(false);
    expect(satisfies([null], { op, value: 'x' })).toBe(false);
    expect(satisfies([[]], { op, value: 'x' })).toBe(false);
  }
  expect(satisfies([null], { op: 'not-exists' })).toBe(true);
});

it('asks every value found to satisfy the rule', () => {
  expect(satisfies([1, 2], { op: '<', value: 3 })).toBe(true);
  expect(satisfies([1, 3], { op: '<', value: 3 })).toBe(false);
});

it('knows its operators', () => {
  expect(isOperator('in')).toBe(true);
  expect(isOperator('toString')).toBe(false);
});
