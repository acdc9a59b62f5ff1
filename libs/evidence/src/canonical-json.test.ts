import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, CanonicalJsonError, MAX_DEPTH, MAX_LENGTH } from './canonical-json.js';

// The package's types describe an ES module, its file is CommonJS.
const reference = canonicalize as unknown as (value: unknown) => string;

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units as RFC 8785, section 3.2.3 asks', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    expect([...canonicalJson(value).matchAll(/"([^"]+)"/g)].map((match) => match[1])).toEqual([
      '\\r',
      '1',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
  });

  it('agrees with an independent implementation on any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(canonicalJson(value)).toBe(reference(value));
      }),
    );
  });

  it('gives the same text before and after a round trip', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('leaves undefined members out', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['an undefined item', [undefined]],
    ['a hole', new Array(1)],
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a name', { '\udc00': 1 }],
    ['a map', new Map()],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  });

  it('refuses a cycle and nesting beyond the limit', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => canonicalJson(cycle)).toThrow(`deeper than ${MAX_DEPTH} levels`);
    const nested = JSON.parse('['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1)) as unknown;
    expect(canonicalJson(nested)).toHaveLength(2 * (MAX_DEPTH + 1));
    expect(() => canonicalJson([nested])).toThrow('nested deeper');
  });

  it('refuses a text beyond the limit', () => {
    expect(() => canonicalJson('a'.repeat(MAX_LENGTH))).toThrow('longer than');
  });
});
