import jsonwebtoken from 'jsonwebtoken';
import { expect, it } from 'vitest';
import { createTokens } from './tokens.js';

const secrets = { jwt: 'j'.repeat(32), flowToken: 'f'.repeat(32), callbackToken: 'c'.repeat(32) };
const tokens = createTokens(secrets);
const ada = { id: 'u-1', username: 'ada', authority: 'DEVELOPER' } as const;
const right = { algorithm: 'HS256', audience: 'status', issuer: 'status', expiresIn: 60 } as const;
const claims = { sub: 'u-1', username: 'ada', authority: 'ADMIN', sid: 's-1' };
const inOneMinute = () => new Date(Date.now() + 60_000);

it('reads back who an access token was signed for', () => {
  expect(tokens.verifyAccess(tokens.signAccess(ada, 's-1'))).toEqual({
    kind: 'user',
    id: 'u-1',
    username: 'ada',
    authority: 'DEVELOPER',
    scopes: [],
    sessionId: 's-1',
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
    scopes: ['computations:bulk', 'system:read'],
    group: 'g-1',
    attempt: 2,
  });
});

it('signs a flow call for its path, once, for a minute', () => {
  const call = { path: '/api/v1/controls/threshold', group: 'g-1' };
  const read = (token: string) =>
    jsonwebtoken.verify(token, secrets.flowToken, { audience: 'status-flows' }) as Record<
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
  expect(tokens.verifyCallback(tokens.signAccess(ada, 's-1'))).toBeUndefined();
  const oneSecret = createTokens({ jwt: 'x', flowToken: 'x', callbackToken: 'x' });
  expect(oneSecret.verifyAccess(oneSecret.signFlowCall({ path: '/', group: 'g' }))).toBeUndefined();
  expect(oneSecret.verifyCallback(oneSecret.signAccess(ada, 's-1'))).toBeUndefined();
});

it('does not take what administers the flow runtime for an administrator', () => {
  expect(tokens.verifyAccess(tokens.signService([], 'ADMIN'))).toBeUndefined();
});

it.each([
  ['another secret', () => jsonwebtoken.sign(claims, 'z'.repeat(32), right)],
  ['another audience', () => jsonwebtoken.sign(claims, secrets.jwt, { ...right, audience: 'x' })],
  ['another issuer', () => jsonwebtoken.sign(claims, secrets.jwt, { ...right, issuer: 'x' })],
  [
    'another algorithm',
    () => jsonwebtoken.sign(claims, secrets.jwt, { ...right, algorithm: 'HS512' }),
  ],
  ['no algorithm', () => jsonwebtoken.sign(claims, '', { ...right, algorithm: 'none' })],
  ['a past', () => jsonwebtoken.sign(claims, secrets.jwt, { ...right, expiresIn: -1 })],
  [
    'no end',
    () => jsonwebtoken.sign(claims, secrets.jwt, { audience: 'status', issuer: 'status' }),
  ],
  [
    'an unknown role',
    () => jsonwebtoken.sign({ ...claims, authority: 'ROOT' }, secrets.jwt, right),
  ],
  ['no session', () => jsonwebtoken.sign({ ...claims, sid: undefined }, secrets.jwt, right)],
  ['no shape', () => 'nonsense'],
])('refuses a token with %s', (_what, make) => {
  expect(tokens.verifyAccess(make())).toBeUndefined();
});

it('accepts the token all the refused ones differ from', () => {
  expect(tokens.verifyAccess(jsonwebtoken.sign(claims, secrets.jwt, right))).toBeDefined();
});
