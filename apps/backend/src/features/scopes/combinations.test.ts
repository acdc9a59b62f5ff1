import { expect, it } from 'vitest';
import { countCombinations, firstCombinations, makes } from './combinations.js';

const values = { environment: ['production', 'test', 'test'], region: ['eu', 'us', 'ap'] };

it('counts and lists combinations, the last name changing fastest', () => {
  expect(countCombinations(values)).toBe(6);
  expect(firstCombinations(values, 4)).toEqual([
    { environment: 'production', region: 'eu' },
    { environment: 'production', region: 'us' },
    { environment: 'production', region: 'ap' },
    { environment: 'test', region: 'eu' },
  ]);
  expect(firstCombinations(values, 100)).toHaveLength(6);
});

it('makes one empty combination of no lists', () => {
  expect(firstCombinations({}, 20)).toEqual([{}]);
});

it('makes only the first of very many', () => {
  const many = Object.fromEntries(
    Array.from({ length: 16 }, (_, i) => [`s${i}`, Array.from({ length: 500 }, (_v, v) => `${v}`)]),
  );
  expect(countCombinations(many)).toBeGreaterThan(1e40);
  expect(firstCombinations(many, 20)).toHaveLength(20);
});

it('knows the combinations it makes', () => {
  expect(makes(values, { region: 'us', environment: 'test' })).toBe(true);
  expect(makes(values, { region: 'us' })).toBe(false);
  expect(makes(values, { region: 'us', environment: 'x' })).toBe(false);
  expect(makes(values, { region: 'us', other: 'test' })).toBe(false);
});
