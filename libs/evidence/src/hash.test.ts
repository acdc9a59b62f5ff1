import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { hash, hashText, isHash } from './hash.js';

it('hashes the empty text to the value of FIPS 180-4', () => {
  expect(hashText('')).toBe(
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

it('agrees with the platform on any value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const digest = createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
      expect(hash(value)).toBe(`sha256:${digest}`);
      expect(isHash(hash(value))).toBe(true);
    }),
  );
});

it('does not depend on the order of members', () => {
  expect(hash({ a: 1, b: 2 })).toBe(hash({ b: 2, a: 1 }));
});

it('tells a hash from other texts', () => {
  expect(isHash('sha256:abc')).toBe(false);
  expect(isHash(`SHA256:${'0'.repeat(64)}`)).toBe(false);
  expect(isHash(undefined)).toBe(false);
});
