import { expect, it } from 'vitest';
import { isActorId, readResource } from './audit.js';

it.each([
  ['ada', false],
  ['01938f5c-7a00-7000-8000-00000000000a', true],
  ['service:backend', true],
  ['01938f5c', false],
])('takes the actor %s for an id: %s', (text, expected) => {
  expect(isActorId(text)).toBe(expected);
});

it('reads a resource as a type, or as an object of it', () => {
  expect(readResource('catalog')).toEqual({ type: 'catalog', id: undefined });
  expect(readResource('setting/a/b')).toEqual({ type: 'setting', id: 'a/b' });
});
