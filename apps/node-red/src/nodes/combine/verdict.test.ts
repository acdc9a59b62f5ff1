import { expect, it } from 'vitest';
import type { Combination } from './verdict.js';
import { checkCombination, combined, inOrder } from './verdict.js';

const combination = (overrides: Partial<Combination>): Combination => ({
  op: 'and',
  inputs: 2,
  labels: [],
  least: 1,
  ...overrides,
});

const verdicts = (...results: boolean[]) =>
  results.map((result, index) => ({ label: String(index), result }));

it.each([
  ['and', [true, true], true],
  ['and', [true, false], false],
  ['or', [false, true], true],
  ['or', [false, false], false],
  ['not', [true], false],
  ['not', [false], true],
  ['implies', [true, false], false],
  ['implies', [true, true], true],
  ['implies', [false, false], true],
  ['implies', [false, true], true],
] as const)('%s of %j is %s', (op, results, expected) => {
  expect(combined(verdicts(...results), combination({ op }))).toBe(expected);
});

it.each([
  [1, false],
  [2, true],
  [3, true],
])('at least two with %i true is %s', (count, expected) => {
  const results = [0, 1, 2].map((index) => index < count);
  const asked = combination({ op: 'at-least', inputs: 3, least: 2 });
  expect(combined(verdicts(...results), asked)).toBe(expected);
});

it('puts verdicts in the order of the labels, or of their names', () => {
  const given = [{ label: 'b' }, { label: 'c' }, { label: 'a' }];
  const order = (labels: string[]) =>
    inOrder(given, combination({ labels })).map(({ label }) => label);
  expect(order([])).toEqual(['a', 'b', 'c']);
  expect(order(['c', 'a', 'b'])).toEqual(['c', 'a', 'b']);
  expect(() => order(['a', 'b', 'x'])).toThrow('“c” is none of its labels');
});

it.each([
  [{ inputs: 0 }, 'whole number'],
  [{ inputs: 1.5 }, 'whole number'],
  [{ inputs: 51 }, 'whole number'],
  [{ op: 'not' as const }, 'takes 1 inputs'],
  [{ op: 'implies' as const }, 'needs labels'],
  [{ op: 'implies' as const, inputs: 3 }, 'takes 2 inputs'],
  [{ labels: ['a'] }, '1 labels for 2 inputs'],
  [{ labels: ['a', 'a'] }, 'listed twice'],
  [{ op: 'at-least' as const, least: 3 }, 'at least 3 of 2'],
])('refuses %j', (overrides, part) => {
  expect(() => checkCombination(combination(overrides))).toThrow(part);
});
