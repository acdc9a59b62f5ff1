import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import { expect, it } from 'vitest';
import { TEST_CALLBACK_SECRET, testTokenKey as key, testTokens } from '../testing/test-tokens.js';
import { readTokenKey } from './token-key.js';

const ADA = '01938f5c-7a00-7000-8000-000000000001';
const SID = '01938f5c-7a00-7000-8000-000000000002';
const tokens = testTokens();
const ada = { id: ADA, username: 'ada', authority: 'DEVELOPER' } as const;
const right = { algorithm: 'ES256', audience: 'status', issuer: 'status', expiresIn: 60 } as const;
const claims = { sub: ADA, username: 'ada', authority: 'ADMIN', sid: SID };
const pemOf = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
const inOneMinute = () => new Date(Date.now() + 60_000);

it('reads back who an access token was signed for', () => {
  expect(tokens.verifyAccess(tokens.signAccess(ada, SID))).toEqual({
    kind: 'user',
    id: ADA,
    username: 'ada',
    authority: 'DEVELOPER',
    scopes: [],
    sessionId: SID,
  });
});

it('reads back a service with its scopes', () => {
  const token = tokens.signService(['computations:collect']);
  expect(tokens.verifyAccess(token)).toMatchObject({
    kind: 'service',
    id: 'service:backend',
    authority: 'SERVICE',
    scopes: ['computations:collect'],
  });
});

it('reads back the run that a token has evaluated', () => {
  expect(tokens.verifyAccess(tokens.signEvaluation('g-1'))).toMatchObject({
    kind: 'service',
    scopes: ['computations:collect'],
    group: 'g-1',
  });
});

it('reads back the run and the attempt of a callback token', () => {
  const token = tokens.signCallback({ group: 'g-1', attempt: 2, expiresAt: inOneMinute() });
  expect(tokens.verifyCallback(token)).toMatchObject({
    kind: 'callback',
    authority: 'SERVICE',
    scopes: ['computations:bulk', 'flows:test', 'system:read', 'ledger:read', 'ledger:write'],
    group: 'g-1',
    attempt: 2,
  });
});

it('signs a flow call for its path, once, for a minute', () => {
  const call = { path: '/api/v1/controls/threshold', group: 'g-1' };
  const read = (token: string) =>
    jsonwebtoken.verify(token, key.publicKey, { audience: 'status-flows' }) as Record<
      string,
      number
    >;
  const [one, two] = [read(tokens.signFlowCall(call)), read(tokens.signFlowCall(call))];
  expect(one).toMatchObject({ path: call.path, cg: 'g-1' });
  expect(one['exp']! - one['iat']!).toBe(60);
  expect(one['jti']).not.toBe(two['jti']);
});

it('does not take a token of one purpose for another', () => {
  const callback = tokens.signCallback({ group: 'g-1', attempt: 1, expiresAt: inOneMinute() });
  expect(tokens.verifyAccess(callback)).toBeUndefined();
  expect(tokens.verifyCallback(tokens.signAccess(ada, SID))).toBeUndefined();
  expect(tokens.verifyAccess(tokens.signFlowCall({ path: '/', group: 'g' }))).toBeUndefined();
});

it('does not take what administers the flow runtime for an administrator', () => {
  expect(tokens.verifyAccess(tokens.signFlowAdmin())).toBeUndefined();
});

/** What a library that takes the algorithm from the token would fall for. */
const hmac = (content: object, secret: string) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const times = { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 60 };
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...content, aud: 'status', iss: 'status', ...times })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

it.each([
  ['another key', () => jsonwebtoken.sign(claims, pemOf('P-256'), right)],
  [
    'another audience',
    () => jsonwebtoken.sign(claims, key.privateKey, { ...right, audience: 'x' }),
  ],
  ['another issuer', () => jsonwebtoken.sign(claims, key.privateKey, { ...right, issuer: 'x' })],
  [
    'the public key as a secret',
    () => hmac(claims, key.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
  ],
  ['the secret of callbacks', () => hmac(claims, TEST_CALLBACK_SECRET)],
  ['no algorithm', () => jsonwebtoken.sign(claims, '', { ...right, algorithm: 'none' })],
  ['a past', () => jsonwebtoken.sign(claims, key.privateKey, { ...right, expiresIn: -1 })],
  [
    'no end',
    () =>
      jsonwebtoken.sign({ ...claims, aud: 'status', iss: 'status' }, key.privateKey, {
        algorithm: 'ES256',
      }),
  ],
  [
    'an unknown role',
    () => jsonwebtoken.sign({ ...claims, authority: 'ROOT' }, key.privateKey, right),
  ],
  ['no session', () => jsonwebtoken.sign({ ...claims, sid: undefined }, key.privateKey, right)],
  [
    'a session that is no UUID',
    () => jsonwebtoken.sign({ ...claims, sid: 'x' }, key.privateKey, right),
  ],
  [
    'a user that is no UUID',
    () => jsonwebtoken.sign({ ...claims, sub: 'x' }, key.privateKey, right),
  ],
  ['no shape', () => 'nonsense'],
])('refuses a token with %s', (_what, make) => {
  expect(tokens.verifyAccess(make())).toBeUndefined();
});

it('accepts the token all the refused ones differ from', () => {
  expect(tokens.verifyAccess(jsonwebtoken.sign(claims, key.privateKey, right))).toBeDefined();
});

it('names the key in each token, and tells others how to verify it', () => {
  const token = tokens.signAccess(ada, SID);
  const { kid } = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString());
  const jwk = tokens.publicKeys.find((candidate) => candidate.kid === kid);
  const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  expect(jsonwebtoken.verify(token, publicKey)).toMatchObject({ sub: ADA, sid: SID });
  expect(Object.keys(jwk ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
});

it('names a key by its thumbprint, the same for the same key', () => {
  const pem = pemOf('P-256');
  expect(readTokenKey(pem).kid).toBe(readTokenKey(pem).kid);
  expect(readTokenKey(pem).kid).not.toBe(key.kid);
});

it.each([
  ['another curve', pemOf('P-384')],
  ['no key', 'rubbish'],
])('refuses a key file with %s in one sentence', (_what, pem) => {
  expect(() => readTokenKey(pem)).toThrow(/^STATUS_TOKEN_KEY_FILE holds no P-256 private key/);
});
