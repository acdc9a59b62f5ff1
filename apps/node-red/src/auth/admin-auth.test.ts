import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { expect, it } from 'vitest';
import { adminUser } from './admin-auth.js';

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { privateKey, publicKey } = pair();
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const claims = { sub: 'u', username: 'ana', authority: 'ADMIN', aud: 'status', iss: 'status' };
const sign = (overrides: object = {}, key = privateKey) =>
  jwt.sign({ ...claims, ...overrides }, key, { algorithm: 'ES256', expiresIn: 60 });
/** HS256 with the public key as the secret (RFC 8725, 2.1); a library would refuse to sign it. */
const confused = () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256' })}.${part({ ...claims, exp: Date.now() })}`;
  return `${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`;
};

it('lets administrators do everything and developers work on flows', () => {
  expect(adminUser(sign(), publicKey)).toEqual({ username: 'ana', permissions: '*' });
  const developer = adminUser(sign({ authority: 'DEVELOPER' }), publicKey);
  expect(developer?.permissions).toContain('flows.write');
  expect(developer?.permissions).not.toContain('nodes.write');
});

it('lets the backend in with a token that is for nothing else', () => {
  expect(adminUser(sign({ aud: 'status-flow-admin' }), publicKey)?.permissions).toBe('*');
});

it.each([
  ['a user', sign({ authority: 'USER' })],
  ['an inherited name', sign({ authority: 'toString' })],
  ['another audience', sign({ aud: 'status-flows' })],
  ['another issuer', sign({ iss: 'other' })],
  ['another key', sign({}, pair().privateKey)],
  ['an expired token', jwt.sign({ ...claims, exp: 1 }, privateKey, { algorithm: 'ES256' })],
  ['the public key as a secret', confused()],
  ['a flow call', sign({ aud: 'status-flows' })],
  ['no signature', jwt.sign(claims, '', { algorithm: 'none' })],
  ['nonsense', 'a.b.c'],
])('refuses %s', (_case, token) => {
  expect(adminUser(token, publicKey)).toBeUndefined();
});
