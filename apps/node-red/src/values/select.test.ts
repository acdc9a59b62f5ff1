import fc from 'fast-check';
import { expect, it } from 'vitest';
import { select } from './select.js';

const component = {
  name: 'express',
  licenses: [{ license: { id: 'MIT' } }, { license: { id: 'ISC' } }],
  properties: [
    { name: 'cdx:npm:package:development', value: 'true' },
    { name: 'status:scope', value: 'development' },
  ],
  'a.b': 1,
};

it.each([
  ['', [component]],
  ['name', ['express']],
  ['licenses.0.license.id', ['MIT']],
  ['licenses[1].license.id', ['ISC']],
  ['licenses[*].license.id', ['MIT', 'ISC']],
  ['properties[name=status:scope].value', ['development']],
  ['properties[name=other].value', []],
  ['licenses.length', [2]],
  ['licenses.2', []],
  ['licenses.license', []],
  ['["a.b"]', [1]],
  ['name.length', []],
  ['toString', []],
  ['constructor.name', []],
  ['__proto__', []],
])('reads the path “%s”', (path, expected) => {
  expect(select(component, path)).toEqual(expected);
});

it('finds nothing in nothing', () => {
  expect(select(undefined, 'a')).toEqual([]);
  expect(select(undefined, '')).toEqual([]);
  expect(select(null, 'a.b')).toEqual([]);
});

it.each(['a..b', 'a.', '.a', 'a[', 'a[0', 'a]b', 'a[x', '[]', 'x'.repeat(501)])(
  'refuses the path “%s”',
  (path) => {
    expect(() => select({}, path)).toThrow(RangeError);
  },
);

it('reads any path, or refuses it with a RangeError', () => {
  const characters = fc.constantFrom('a', '.', '[', ']', '=', '*', '"', '0');
  const outcome = (path: string): object => {
    try {
      return select(component, path);
    } catch (error) {
      return error as Error;
    }
  };
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 500 }), (path) => {
      expect([Array, RangeError]).toContain(outcome(path).constructor);
    }),
  );
});
