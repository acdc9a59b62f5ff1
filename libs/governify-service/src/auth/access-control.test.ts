import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import express, { type Express } from 'express';
import jsonwebtoken, { type SignOptions } from 'jsonwebtoken';
import request from 'supertest';
import { expect, test } from 'vitest';
import type { ErrorRequestHandler } from 'express';
import { ConfigError } from '../errors/config-error.js';
import type { HttpError } from '../errors/http-error.js';
import { createAccessControl } from './access-control.js';
import type { CallerRequest, Role } from './caller.js';
import { checkOpenAccess } from './open-access.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const SECRET = 'the secret that services share with each other';

const sign = (authority: string, change: SignOptions = {}, key: KeyObject = privateKey) =>
  jsonwebtoken.sign({ authority, username: 'ana' }, key, {
    ...{ algorithm: 'ES256', subject: 'u-1', audience: 'status', issuer: 'status', expiresIn: 60 },
    ...change,
  });

function app(options = { publicKeyPem, serviceTokens: [SECRET] } as const): Express {
  const allow = createAccessControl(options);
  const answer = (req: CallerRequest, res: express.Response) => void res.json(req.caller ?? null);
  const onError: ErrorRequestHandler = (error: HttpError, _req, res, next) => {
    if (res.headersSent) return next(error);
    res.status(error.code).json(error.toBody());
  };
  return express()
    .get('/open', allow(['PUBLIC']), answer)
    .get('/', allow(['USER', 'ADMIN', 'SERVICE']), answer)
    .post('/', allow(['ADMIN', 'SERVICE']), answer)
    .use(onError);
}

const headersOf = {
  bearer: (token: string) => ({ authorization: `Bearer ${token}` }),
  header: (token: string) => ({ 'x-access-token': token }),
  cookie: (token: string) => ({ cookie: `a=1; accessToken=${token}` }),
};

test.each(Object.entries(headersOf))('an access token is taken as %s', async (_, headers) => {
  const { status, body } = await request(app())
    .get('/')
    .set(headers(sign('USER')));
  expect(status).toBe(200);
  expect(body).toEqual({ id: 'u-1', role: 'USER', by: 'access-token' });
});

test.each<[string, Record<string, string>]>([
  ['its header', { 'x-service-token': SECRET }],
  ['Bearer', { authorization: `Bearer ${SECRET.replaceAll(' ', '-')}` }],
])('a service token is taken in %s and may change', async (_, headers) => {
  const tokens = [SECRET, SECRET.replaceAll(' ', '-')];
  const { body } = await request(app({ publicKeyPem, serviceTokens: tokens } as never))
    .post('/')
    .set(headers);
  expect(body).toMatchObject({ role: 'SERVICE', by: 'service-token' });
});

test('a service that forwards an access token is known by its own', async () => {
  const { status } = await request(app())
    .post('/')
    .set({ 'x-service-token': SECRET, 'x-access-token': sign('USER') });
  expect(status).toBe(200);
});

test('nobody comes in without a token, except where all may', async () => {
  const answer = await request(app()).get('/');
  expect(answer.status).toBe(401);
  expect(answer.headers['www-authenticate']).toBe('Bearer');
  expect(answer.body).toMatchObject({
    code: 401,
    message: expect.stringContaining('x-access-token'),
  });
  expect((await request(app()).get('/open')).status).toBe(200);
});

test.each<[string, string]>([
  ['expired', sign('USER', { expiresIn: -1 })],
  ['of another audience', sign('USER', { audience: 'status-flows' })],
  ['of another issuer', sign('USER', { issuer: 'elsewhere' })],
  ['of no role', sign('ROOT')],
  [
    'signed by another key',
    sign('USER', {}, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
  ],
  [
    'signed with the public key as a secret',
    jsonwebtoken.sign({ authority: 'ADMIN' }, publicKeyPem, {
      ...{ algorithm: 'HS256', subject: 'u', audience: 'status', issuer: 'status', expiresIn: 60 },
    }),
  ],
  ['unsigned', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ['the service token', SECRET],
])('a token %s is refused', async (_, token) => {
  const { status } = await request(app()).get('/').set({ 'x-access-token': token });
  expect(status).toBe(401);
});

test.each<[Role, number]>([
  ['USER', 403],
  ['AUDITOR', 403],
  ['ADMIN', 200],
  // Made for one question, shown to collectors: it must not open more.
  ['SERVICE', 403],
])('an access token of the role %s changes with %i', async (role, expected) => {
  const { status } = await request(app())
    .post('/')
    .set({ 'x-access-token': sign(role) });
  expect(status).toBe(expected);
});

test('a cookie alone changes nothing', async () => {
  const { status } = await request(app())
    .post('/')
    .set(headersOf.cookie(sign('ADMIN')));
  expect(status).toBe(401);
});

test('without a key everybody comes in, which is refused beyond loopback unless it is meant', async () => {
  const access = { serviceTokens: [] };
  expect((await request(app(access as never)).post('/')).status).toBe(200);
  expect(checkOpenAccess({ host: '127.0.0.1', access, open: false })).toContain('Everybody');
  expect(checkOpenAccess({ host: '0.0.0.0', access, open: true })).toContain('Everybody');
  expect(() => checkOpenAccess({ host: '0.0.0.0', access, open: false })).toThrow(ConfigError);
  expect(
    checkOpenAccess({ host: '0.0.0.0', access: { publicKeyPem, serviceTokens: [] }, open: false }),
  ).toBeUndefined();
});

test('a key that is none is refused at the start', () => {
  expect(() => createAccessControl({ publicKeyPem: 'secret', serviceTokens: [] })).toThrow(
    /^STATUS_TOKEN_PUBLIC_KEY is no P-256/,
  );
});
