import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitValue, MAX_VALUE_BYTES } from './fit-value.js';
import { canonicalJson } from './canonical-json.js';
import { hash } from './hash.js';

it('keeps a value up to the limit and replaces one byte more by its hash', () => {
  const fits = 'a'.repeat(MAX_VALUE_BYTES - 2);
  expect(fitValue(fits)).toEqual({ value: fits });
  const tooLong = `${fits}a`;
  expect(fitValue(tooLong)).toEqual({
    valueHash: hash(tooLong),
    preview: canonicalJson(tooLong).slice(0, 200),
  });
});

it('counts bytes of UTF-8, not characters', () => {
  expect(fitValue('€€', 8)).toEqual({ value: '€€' });
  expect(fitValue('€€', 7)).toHaveProperty('valueHash');
});

it('previews whole characters that have a canonical form themselves', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '😀', '€'), { maxLength: 500 }), (characters) => {
      const fitted = fitValue(characters.join(''), 0);
      expect(fitted).toHaveProperty('preview');
      expect(() => canonicalJson(fitted)).not.toThrow();
    }),
  );
});
