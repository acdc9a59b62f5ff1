import jwt from 'jsonwebtoken';
import { expect, it } from 'vitest';
import { adminUser } from './admin-auth.js';

const secret = 'access-token-secret-of-at-least-32-characters';
const claims = { sub: 'u', username: 'ana', authority: 'ADMIN', aud: 'status', iss: 'status' };
const sign = (overrides: object = {}, key = secret) =>
  jwt.sign({ ...claims, ...overrides }, key, { expiresIn: 60 });

it('lets administrators do everything and developers work on flows', () => {
  expect(adminUser(sign(), secret)).toEqual({ username: 'ana', permissions: '*' });
  const developer = adminUser(sign({ authority: 'DEVELOPER' }), secret);
  expect(developer?.permissions).toContain('flows.write');
  expect(developer?.permissions).not.toContain('nodes.write');
});

it.each([
  ['a user', sign({ authority: 'USER' })],
  ['an inherited name', sign({ authority: 'toString' })],
  ['another audience', sign({ aud: 'status-flows' })],
  ['another issuer', sign({ iss: 'other' })],
  ['another key', sign({}, 'another-secret-of-at-least-32-characters')],
  ['an expired token', jwt.sign({ ...claims, exp: 1 }, secret)],
  ['no signature', jwt.sign(claims, '', { algorithm: 'none' })],
  ['nonsense', 'a.b.c'],
])('refuses %s', (_case, token) => {
  expect(adminUser(token, secret)).toBeUndefined();
});
