import express, { type Express } from 'express';
import request from 'supertest';
import { operationsById, type OperationId, type Role } from '@status/api-contract';
import { expect, it } from 'vitest';
import { silentLog } from '../testing/silent-log.js';
import { testTokens } from '../testing/test-tokens.js';
import type { RoutedRequest } from './find-operation.js';
import { errorHandler } from './error-handler.js';
import { createGuard } from './guard.js';
import { createMemoryKeyValue } from '../kv/memory-key-value.js';
import { createRateLimit } from './rate-limit.js';

const ADA = '01938f5c-7a00-7000-8000-000000000001';
const SID = '01938f5c-7a00-7000-8000-000000000002';
const tokens = testTokens();
const ada = { id: ADA, username: 'ada', authority: 'DEVELOPER' } as const;
const token = tokens.signAccess(ada, SID);
const OWN = 'http://localhost:3000';

/** One operation behind the guard; answers who its handler is told calls. */
function guarded(
  id: OperationId,
  { active = true, calls = 100, authority = 'DEVELOPER' as Role } = {},
): Express {
  const app = express();
  app.set('trust proxy', 'loopback');
  const guard = createGuard({
    tokens,
    authorityOf: async (sessionId, userId) =>
      active && sessionId === SID && userId === ADA ? authority : undefined,
    rateLimit: createRateLimit(createMemoryKeyValue(), { calls }),
    publicOrigin: OWN,
  });
  app.use((req, _res, next) => {
    (req as { log?: unknown }).log = silentLog;
    next();
  });
  app.use(guard(operationsById[id]), (req: RoutedRequest, res) => {
    res.json(req.principal ?? null);
  });
  app.use(errorHandler);
  return app;
}

const cookie = (value = token) => ({ cookie: `theme=dark; accessToken=${value}` });

it.each([
  ['a bearer token', { authorization: `Bearer ${token}` }],
  ['the cookie of a browser', cookie()],
])('learns who calls from %s', async (_what, headers) => {
  const answer = await request(guarded('whoami')).get('/').set(headers);
  expect(answer.body).toMatchObject({ username: 'ada', authority: 'DEVELOPER', sessionId: SID });
});

it('takes x-access-token from flows and services but not from people', async () => {
  const call = (value: string) =>
    request(guarded('getSystemStatus')).get('/').set('x-access-token', value);
  const flow = { group: 'g-1', attempt: 3, expiresAt: new Date(Date.now() + 60_000) };
  expect((await call(tokens.signCallback(flow))).body).toMatchObject({ group: 'g-1', attempt: 3 });
  expect((await call(tokens.signService(['system:read']))).status).toBe(200);
  expect((await call(tokens.signAccess({ ...ada, authority: 'ADMIN' }, SID))).status).toBe(401);
});

it('does not make up for a wrong token with another one', async () => {
  const headers = { authorization: 'Bearer wrong', ...cookie() };
  const answer = await request(guarded('whoami')).get('/').set(headers);
  expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(answer.headers['www-authenticate']).toBe('Bearer');
});

it('refuses a session that has ended, at once', async () => {
  const answer = await request(guarded('whoami', { active: false }))
    .get('/')
    .set(cookie());
  expect(answer.body).toMatchObject({ status: 401, code: 'session-ended' });
});

it('goes by the role of now and not by that of the token', async () => {
  const ask = (id: OperationId, authority: Role) =>
    request(guarded(id, { authority })).get('/').set('authorization', `Bearer ${token}`);
  expect((await ask('createCatalog', 'USER')).status).toBe(403);
  expect((await ask('createCatalog', 'ADMIN')).body).toMatchObject({ authority: 'ADMIN' });
});

it('names the role, or the scope, that is needed', async () => {
  const user = tokens.signAccess({ ...ada, authority: 'USER' }, SID);
  const service = tokens.signService(['system:read']);
  const ask = (id: OperationId, bearer: string) =>
    request(guarded(id, { authority: 'USER' }))
      .get('/')
      .set('authorization', `Bearer ${bearer}`);
  expect((await ask('createCatalog', user)).body).toMatchObject({
    status: 403,
    code: 'forbidden',
    detail: 'POST /catalogs needs the role DEVELOPER or ADMIN; this caller is USER.',
  });
  expect((await ask('storeComputations', service)).body.detail).toContain(
    'needs a token with the scope computations:bulk; this one has system:read',
  );
});

it('tells public operations who calls, and does not fail them for a bad token', async () => {
  const ask = (headers: Record<string, string>, active = true) =>
    request(guarded('getSetup', { active })).get('/').set(headers);
  expect((await ask(cookie())).body).toMatchObject({ username: 'ada' });
  expect((await ask(cookie('wrong'))).body).toBeNull();
  expect((await ask(cookie(), false)).body).toBeNull();
  expect((await ask({})).body).toBeNull();
});

it.each([
  ['our page', { origin: OWN }, 200],
  [
    'a page of this very host',
    { origin: 'http://status.test:8080', host: 'status.test:8080' },
    200,
  ],
  ['a page behind our proxy', { origin: 'https://a.test', 'x-forwarded-host': 'a.test' }, 200],
  ['our page, by its Referer', { referer: `${OWN}/catalogs` }, 200],
  ['our page, by Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }, 200],
  ['another page', { origin: 'https://evil.test' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['another page with our name in it', { origin: 'http://localhost:3000.evil.test' }, 403],
  ['another page, by its Referer', { referer: 'https://evil.test/?http://localhost:3000' }, 403],
  ['a Referer that is no address', { referer: 'localhost:3000' }, 403],
  ['another page, by Sec-Fetch-Site', { 'sec-fetch-site': 'same-site' }, 403],
  ['nobody knows where', {}, 403],
])('answers a change by cookie from %s', async (_what, headers, status) => {
  const answer = await request(guarded('createCatalog')).post('/').set(cookie()).set(headers);
  expect(answer.status).toBe(status);
  expect(answer.body.code).toBe(status === 403 ? 'cross-origin' : undefined);
});

it('asks neither reads by cookie, nor changes by bearer token, for an origin', async () => {
  const foreign = { origin: 'https://evil.test' };
  expect((await request(guarded('whoami')).get('/').set(cookie()).set(foreign)).status).toBe(200);
  const bearer = { authorization: `Bearer ${token}` };
  expect((await request(guarded('createCatalog')).post('/').set(bearer)).status).toBe(200);
});

it('takes a service at its cookie when no browser is involved', async () => {
  const service = cookie(tokens.signService(['computations:collect']));
  const post = () => request(guarded('collectMetric')).post('/').set(service);
  expect((await post()).status).toBe(200);
  expect((await post().set('origin', 'https://evil.test')).body.code).toBe('cross-origin');
});

it('limits how often an address may try to get in', async () => {
  const app = guarded('signIn', { calls: 2 });
  const from = (address: string) => request(app).post('/').set('x-forwarded-for', address);
  await from('192.0.2.1');
  await from('192.0.2.1');
  const answer = await from('192.0.2.1');
  expect(answer.body).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect((await from('192.0.2.2')).status).toBe(200);
});
