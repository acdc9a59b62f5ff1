import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSecretBox, parseKeys } from './secret-box.js';

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const box = createSecretBox([oldKey]);
const rotated = createSecretBox([newKey, oldKey]);

it('opens what it sealed, for the same context only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, here, there) => {
      const sealed = box.seal(text, here);
      expect(box.open(sealed, here)).toBe(text);
      expect(() => box.open(sealed, `${here}${there}.`)).toThrow('belongs elsewhere');
    }),
  );
});

it('seals the same text differently each time, and shows nothing of it', () => {
  const texts = new Set(Array.from({ length: 100 }, () => box.seal('planted-value', 'c')));
  expect(texts.size).toBe(100);
  expect([...texts].join()).not.toContain('planted-value');
});

it('notices any changed byte', () => {
  const sealed = box.seal('secret', 'c');
  const [version, keyId, text] = sealed.split('.') as [string, string, string];
  const body = Buffer.from(text, 'base64url');
  for (let at = 0; at < body.length; at++) {
    const changed = Buffer.from(body);
    changed[at] = (changed[at] as number) ^ 1;
    const forged = `${version}.${keyId}.${changed.toString('base64url')}`;
    expect(() => box.open(forged, 'c')).toThrow('was changed');
  }
});

it.each(['', 'plain', 's1.x', 's2.x.AAAA', 's1.0.AAAA', 's1.a.b.c'])(
  'refuses %j, which is no sealed text',
  (text) => expect(() => box.open(text, 'c')).toThrow('not a sealed text'),
);

it('seals with the first key and opens with any of them', () => {
  const before = box.seal('token', 'c');
  expect(rotated.open(before, 'c')).toBe('token');
  const after = rotated.rotate(before, 'c') as string;
  expect(rotated.open(after, 'c')).toBe('token');
  expect(rotated.rotate(after, 'c')).toBeUndefined();
  expect(createSecretBox([newKey]).open(after, 'c')).toBe('token');
  expect(() => box.open(after, 'c')).toThrow(/sealed with the key [0-9a-f]{12}, which STATUS_/);
});

it('does not take one key for another of the list', () => {
  const other = box.seal('token', 'c').split('.') as [string, string, string];
  const id = rotated.seal('', 'c').split('.')[1];
  expect(() => rotated.open(`s1.${id}.${other[2]}`, 'c')).toThrow('was changed');
});

it('reads keys as base64 or base64url, in a list', () => {
  const text = `${oldKey.toString('base64')}, ${newKey.toString('base64url')}`;
  expect(parseKeys(text)).toEqual([oldKey, newKey]);
});

it.each([
  ['', 1],
  ['a'.repeat(42), 1],
  [`${randomBytes(32).toString('base64')},short-secret`, 2],
  [`${randomBytes(32).toString('base64')},`, 2],
  [randomBytes(33).toString('base64'), 1],
  ['not base64 at all, and yet 43 characters lon', 1],
])('refuses the keys %j and does not repeat them', (text, position) => {
  expect(() => parseKeys(text)).toThrow(`key ${position} is not the base64 of 32 bytes`);
  expect(() => parseKeys(text)).not.toThrow(/short-secret/);
});

it('refuses to work without a key', () => {
  expect(() => createSecretBox([])).toThrow('at least one key');
  expect(() => createSecretBox([randomBytes(16)])).toThrow('32 bytes');
});
