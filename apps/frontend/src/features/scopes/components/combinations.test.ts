import { expect, it } from 'vitest';
import { combinations, newCombinations } from './combinations';

const choice = { environment: ['production', 'development'], region: ['eu', 'us', 'ap'] };

it('combines two and three values to six sets', () => {
  const sets = combinations(choice);
  expect(sets).toHaveLength(6);
  expect(sets).toContainEqual({ environment: 'development', region: 'ap' });
});

it('leaves out scopes without a value', () => {
  expect(combinations({ environment: ['production'], region: [] })).toEqual([
    { environment: 'production' },
  ]);
});

it('makes no set when nothing is chosen', () => {
  expect(combinations({ environment: [] })).toEqual([]);
});

it('does not repeat a set that is there already, whatever the order of its scopes', () => {
  const known = [{ region: 'eu', environment: 'production' }];
  expect(newCombinations(choice, known)).toHaveLength(5);
});
