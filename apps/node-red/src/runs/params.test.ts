import { expect, it } from 'vitest';
import type { ParamDeclaration } from './params.js';
import { readDeclarations, readParams } from './params.js';

const facts = { scope: { stage: 'a b' }, period: { from: '2026-01-01', to: '2026-01-02' } };

const declared: ParamDeclaration[] = [
  { name: 'url', type: 'url', required: true },
  { name: 'limit', type: 'number', default: 5 },
  { name: 'strict', type: 'boolean' },
  { name: 'op', type: 'select', values: ['<', '>'] },
  { name: 'label', type: 'string' },
];

it('gives values in their types, with defaults and the facts of the run', () => {
  const given = { url: '/x?s={scope.stage}', strict: 'true', op: '<', label: '{scope.stage} {n}' };
  expect(readParams(declared, { ...given, unknown: 1, limit: '' }, facts)).toEqual({
    url: '/x?s=a%20b',
    limit: 5,
    strict: true,
    op: '<',
    label: 'a b {n}',
  });
});

it('keeps zero and false, which are values', () => {
  expect(readParams(declared, { url: '/', limit: 0, strict: false }, facts)).toEqual({
    url: '/',
    limit: 0,
    strict: false,
  });
});

it('names every param that is missing or wrong', () => {
  const given = { limit: 'x', strict: 'yes', op: '=', label: ['a'] };
  expect(() => readParams(declared, given, facts)).toThrow(
    'Params: url is missing; limit: “x” is not a number; strict: “yes” is not true or false; ' +
      'op: “=” is not one of < >; label: a string cannot be a list or an object',
  );
});

it('reads declarations as a list or as JSON of one', () => {
  expect(readDeclarations(declared)).toBe(declared);
  expect(readDeclarations('[{"name":"a","type":"string"}]')).toHaveLength(1);
  expect(readDeclarations(undefined)).toEqual([]);
  expect(readDeclarations('')).toEqual([]);
});

it.each([['{'], [{}], [[{ name: 'a' }]], [[null]], [[{ name: 'a', type: 'code' }]]])(
  'refuses the declaration %j',
  (raw) => {
    expect(() => readDeclarations(raw)).toThrow(expect.objectContaining({ code: 'STATUS_CONFIG' }));
  },
);
