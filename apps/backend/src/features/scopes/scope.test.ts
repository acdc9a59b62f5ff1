import { expect, it } from 'vitest';
import { misfit, scopeFaults, valueFaults, type ScopeFields } from './scope.js';

const scope = (given: Partial<ScopeFields>): ScopeFields => ({
  name: 'environment',
  description: null,
  type: 'string',
  default: null,
  values: [],
  ...given,
});

it.each([
  ['number', '1e3', true],
  ['number', 'many', false],
  ['number', ' ', false],
  ['boolean', 'true', true],
  ['boolean', 'TRUE', false],
  ['select', 'production', true],
  ['select', 'Production', false],
  ['string', 'anything', true],
] as const)('as a %s, %j fits: %s', (type, value, fits) => {
  expect(misfit({ type, values: ['production'] }, value) === undefined).toBe(fits);
});

it('wants values of a select, and of nothing else', () => {
  expect(scopeFaults(scope({ type: 'select' }))).toMatchObject([{ path: '/body/values' }]);
  expect(scopeFaults(scope({ values: ['a'] }))).toMatchObject([{ path: '/body/values' }]);
  expect(scopeFaults(scope({ type: 'select', values: ['a'], default: 'a' }))).toEqual([]);
});

it('wants a default that fits', () => {
  expect(scopeFaults(scope({ type: 'number', default: 'x' }))).toMatchObject([
    { path: '/body/default', message: 'must be a number' },
  ]);
});

it('names scopes that are not defined and values that do not fit', () => {
  const defined = [scope({ type: 'select', values: ['production'] })];
  const values = { environment: 'test', 'a/b': 'x' };
  expect(valueFaults(values, defined, '/body/scopes')).toMatchObject([
    { path: '/body/scopes/environment', message: 'must be one of production' },
    { path: '/body/scopes/a~1b', message: 'is not a defined scope; define it with POST /scopes' },
  ]);
  expect(valueFaults({ environment: ['production', 'x'] }, defined, '/body/values')).toHaveLength(
    1,
  );
});
