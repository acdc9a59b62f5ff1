import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesGlob } from './glob.js';

it.each([
  ['GPL-3.0-only', 'GPL-*', true],
  ['gpl-2.0', 'GPL-*', true],
  ['LGPL-3.0', 'GPL-*', false],
  ['LGPL-3.0', '*GPL-*', true],
  ['abc', 'a?c', true],
  ['abbc', 'a?c', false],
  ['', '*', true],
  ['', '', true],
  ['a', '', false],
  ['a+b', 'a+b', true],
  ['aab', 'a+b', false],
  ['abcabd', '*abd', true],
])('matches “%s” against “%s”: %s', (text, pattern, expected) => {
  expect(matchesGlob(text, pattern)).toBe(expected);
});

it('agrees with the same pattern as a regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
  fc.assert(
    fc.property(letters, patterns, (text, pattern) => {
      const expression = pattern.replace(/\*+/g, '.*').replace(/\?/g, '.');
      expect(matchesGlob(text, pattern)).toBe(new RegExp(`^${expression}$`).test(text));
    }),
  );
});

it('answers at once for a pattern that would make a regular expression explode', () => {
  const start = performance.now();
  expect(matchesGlob('a'.repeat(20_000), `${'a*'.repeat(100)}b`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});

it('refuses texts and patterns that are too long', () => {
  expect(() => matchesGlob('a', 'a'.repeat(257))).toThrow(RangeError);
  expect(() => matchesGlob('a'.repeat(65_537), 'a')).toThrow(RangeError);
});
