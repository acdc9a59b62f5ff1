import { expect, it } from 'vitest';
import { readCookie } from './cookies.js';

it.each([
  ['a=1', '1'],
  ['b=2; a=1', '1'],
  ['aa=2; a=1;c', '1'],
  ['a="x y"', 'x y'],
  ['a=x%20y', 'x y'],
  ['a=b=c', 'b=c'],
  ['a=1; a=2', '1'],
  ['a=', ''],
  ['a=%', undefined],
  ['A=1', undefined],
  ['a', undefined],
  ['=1', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads cookie a of %j as %j', (header, value) => {
  expect(readCookie(header, 'a')).toBe(value);
});
