import { expect, it } from 'vitest';
import { hashToken, isServiceToken, isWellFormed, newToken, prefixOf } from './token-text.js';

it('makes tokens that differ, are recognised and show little', () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every((token) => isServiceToken(token) && isWellFormed(token))).toBe(true);
  expect(prefixOf(tokens[0] as string)).toHaveLength(15);
  expect(hashToken(tokens[0] as string)).toMatch(/^[0-9a-f]{64}$/);
});

it('notices every typing error of one character', () => {
  const token = newToken();
  for (let at = 7; at < token.length; at++) {
    const other = token[at] === '0' ? '1' : '0';
    expect(isWellFormed(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
  }
  expect(isWellFormed(`${token}0`)).toBe(false);
  expect(isServiceToken('eyJhbGciOi.x.y')).toBe(false);
});
