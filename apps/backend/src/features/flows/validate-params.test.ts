import { expect, it } from 'vitest';
import { buildParam } from './testing/fake-flow-reader.js';
import { validateParams } from './validate-params.js';

const errorsOf = (type: string, value: unknown, given = {}) =>
  validateParams([buildParam({ name: 'p', type: type as never, ...given })], { p: value }).errors;

it('fills in defaults and keeps the declared types', () => {
  const declared = [
    buildParam({ name: 'path', default: 'id' }),
    buildParam({ name: 'limit', type: 'number' }),
    buildParam({ name: 'strict', type: 'boolean' }),
    buildParam({ name: 'note' }),
  ];
  expect(validateParams(declared, { path: '', limit: '2.5', strict: 'false' })).toEqual({
    params: { path: 'id', limit: 2.5, strict: false },
    errors: [],
  });
});

it('names what is missing and what the flow does not know', () => {
  const declared = [buildParam({ name: 'url', type: 'url', required: true })];
  expect(validateParams(declared, { 'a/b': 1 }).errors).toEqual([
    {
      path: '/body/params/a~1b',
      code: 'unknown',
      message: 'is no parameter of the flow; it has url',
    },
    {
      path: '/body/params/url',
      code: 'missing',
      message:
        'is missing: give an address that begins with http://, https:// or /, without a user or password',
    },
  ]);
});

it.each([
  ['number', 'many'],
  ['number', ' '],
  ['number', Infinity],
  ['number', true],
  ['boolean', 'yes'],
  ['boolean', 1],
  ['string', 5],
  ['url', 'ftp://host/x'],
  ['url', 'javascript:alert(1)'],
  ['url', '//host/x'],
  ['url', '/\\host'],
  ['url', 'https://'],
  ['url', 'items'],
  ['url', 'https://user:password@host/x'],
  ['url', 'https://user@host/x'],
  ['url', 3],
])('refuses as a %s: %j', (type, value) => {
  expect(errorsOf(type, value)).toMatchObject([{ path: '/body/params/p', code: 'type' }]);
});

it.each([
  'https://example.org/items?from={period.from}',
  'http://{scope.host name}/x',
  '/api/v1/system/sbom?scope={scope.dependencies}',
])('accepts the address %s', (value) => {
  expect(errorsOf('url', value)).toEqual([]);
});

it('admits only the choices of a select', () => {
  expect(errorsOf('select', '=', { values: ['=', '!='] })).toEqual([]);
  expect(errorsOf('select', '~', { values: ['=', '!='] })).toMatchObject([
    { message: 'must be one of =, !=' },
  ]);
});

it('does not take what every object has for a value', () => {
  const declared = [buildParam({ name: 'constructor', required: true })];
  expect(validateParams(declared, {}).errors).toMatchObject([{ code: 'missing' }]);
});
