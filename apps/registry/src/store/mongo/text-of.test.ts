import { expect, test } from 'vitest';
import { textOf } from './text-of.js';

test('what fits is JSON text', () => {
  expect(textOf({ b: 1, a: ['é'] })).toBe('{"b":1,"a":["é"]}');
});

test('what no document can hold is refused, counted in bytes', () => {
  expect(() => textOf('é'.repeat(7_600_000))).toThrow(expect.objectContaining({ code: 413 }));
  expect(textOf('e'.repeat(7_600_000))).toHaveLength(7_600_002);
});
