import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bindsTo } from './licence.js';

const copyleft = (licence: string) => licence.startsWith('GPL');

it.each([
  ['MIT', false],
  ['GPL-3.0-only', true],
  ['LGPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only)', false],
  ['GPL-3.0-only or MIT', false],
  ['GPL-2.0-only OR GPL-3.0-only', true],
  ['MIT AND GPL-3.0-only', true],
  ['MIT AND (GPL-3.0-only OR BSD-3-Clause)', false],
  ['GPL-3.0-only AND MIT OR ISC', false],
  ['(MIT OR ISC) AND GPL-3.0-only', true],
  ['GPL-2.0-only WITH Classpath-exception-2.0', true],
  ['MIT License', false],
  ['GPL version 3 OR later', true],
  ['(MIT OR', false],
  ['', false],
])('judges “%s”: %s', (statement, expected) => {
  expect(bindsTo(statement, copyleft)).toBe(expected);
});

it('judges any text without throwing', () => {
  const words = fc.array(fc.constantFrom('(', ')', 'AND', 'OR', 'WITH', 'MIT', 'GPL-3.0'));
  fc.assert(
    fc.property(words, (tokens) => {
      expect(typeof bindsTo(tokens.join(' '), copyleft)).toBe('boolean');
    }),
  );
});
