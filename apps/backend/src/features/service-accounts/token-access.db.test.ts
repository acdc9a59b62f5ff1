import type { Express } from 'express';
import request from 'supertest';
import { operationsById, type OperationId } from '@status/api-contract';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createApp } from '../../app.js';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { createGuard } from '../../http/guard.js';
import type { Routes } from '../../http/handler.js';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import { createRateLimit } from '../../http/rate-limit.js';
import { silentLog } from '../../testing/silent-log.js';
import { createTestDb } from '../../testing/test-db.js';
import { testTokens } from '../../testing/test-tokens.js';
import { createSession } from '../session/create-session.js';
import { createServiceAccounts } from './create-service-accounts.js';

let db: Db;
let now: Date;
/** Two backends over one database. */
let one: Express;
let two: Express;
const owner = newId();

beforeAll(async () => {
  ({ db } = await createTestDb());
  [one, two] = [backend(), backend()];
  await db('users').insert({
    ...{ id: owner, username: 'dara', password_hash: 'x', authority: 'DEVELOPER' },
  });
});
afterAll(() => db.destroy());
beforeEach(async () => {
  now = new Date();
  await db('service_accounts').delete();
  await db('users').update({ disabled: false, authority: 'DEVELOPER' });
});

const publicOrigin = 'http://localhost:3000';
const tokens = testTokens();
function backend(): Express {
  const rateLimit = createRateLimit(createMemoryKeyValue());
  const accounts = createServiceAccounts({ db, now: () => now });
  const session = createSession({
    ...{ db, tokens, rateLimit, setupToken: '', publicOrigin },
    keyValue: createMemoryKeyValue(),
  });
  const other = async () => ({ status: 200 as const, body: {} });
  const others = Object.fromEntries(Object.keys(operationsById).map((id) => [id, other]));
  return createApp({
    routes: { ...(others as unknown as Routes), ...session.routes, ...accounts.routes },
    guard: createGuard({
      tokens,
      serviceTokens: accounts.tokens,
      authorityOf: async () => 'DEVELOPER',
      rateLimit,
      publicOrigin,
    }),
    log: silentLog,
    validateResponses: false,
  });
}

const at = '/api/v1/service-accounts';
const dara = { id: owner, username: 'dara', authority: 'DEVELOPER' } as const;
const asDara = () => ({ authorization: `Bearer ${tokens.signAccess(dara, newId())}` });
const scopes = ['catalogs:read', 'controls:write'];

async function make(expiresAt?: string) {
  const account = await request(one)
    .post(at)
    .set(asDara())
    .send({ name: `ci-${newId()}`, role: 'DEVELOPER', scopes });
  const path = `${at}/${account.body.id}`;
  const token = await request(one)
    .post(`${path}/tokens`)
    .set(asDara())
    .send({ name: 'build', expiresAt });
  const { id, name } = account.body;
  return { path, id, name, token: token.body.token as string };
}
const whoami = (token: string, on = one) => call('whoami', token, on);
const call = (id: OperationId, token: string, on = one) => {
  const { method, path } = operationsById[id];
  return request(on)
    [method](`/api/v1${path.replaceAll(/\{\w+\}/g, newId())}`)
    .set('authorization', `Bearer ${token}`);
};

it('says who a token stands for and what it may do', async () => {
  const { token, name, id } = await make();
  const me = await whoami(token, two);
  expect(me.body).toMatchObject({
    ...{ id, username: `service:${name}`, authority: 'SERVICE', role: 'DEVELOPER', scopes },
    owner: { id: owner, username: 'dara' },
  });
  expect(me.body.permissions).toEqual(expect.arrayContaining(['listCatalogs', 'createControl']));
  expect(me.body.permissions).not.toContain('createCatalog');
  expect(me.body.permissions).not.toContain('listServiceAccounts');
});

it('lets a token do what its scopes and its role allow, and says what is missing', async () => {
  const { token } = await make();
  expect((await call('listCatalogs', token)).status).toBe(200);
  expect((await call('createCatalog', token)).body.detail).toContain(
    'needs a token with the scope catalogs:write; this one has catalogs:read, controls:write',
  );
  expect((await call('getSystemStatus', token)).body.detail).toContain(
    'needs a service account of the role ADMIN; this one acts as DEVELOPER',
  );
  expect((await call('collectMetric', token)).body.detail).toContain('needs a service of STATUS');
  expect((await call('listServiceAccounts', token)).status).toBe(403);
});

it.each([
  ['is revoked', ({ path, id }) => request(one).delete(`${path}/tokens/${id}`).set(asDara())],
  ['loses its account', ({ path }) => request(one).delete(path).set(asDara())],
  [
    'has its account disabled',
    ({ path }) => request(one).patch(path).set(asDara()).send({ disabled: true }),
  ],
  ['has its owner disabled', async () => db('users').update({ disabled: true })],
  ['expires', async () => (now = new Date(now.getTime() + 91 * 86_400_000))],
] satisfies [string, (token: { path: string; id: string }) => PromiseLike<unknown>][])(
  'refuses a token at once on every backend when it %s',
  async (_what, end) => {
    const { token, path } = await make();
    const [{ id }] = (await request(one).get(`${path}/tokens`).set(asDara())).body.items;
    expect((await whoami(token, two)).status).toBe(200);
    await end({ path, id });
    for (const on of [one, two]) {
      const answer = await whoami(token, on);
      expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(answer.body.detail).toContain('service token');
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
  },
);

it('follows a change of scopes and of the owner’s role at once', async () => {
  const { token, path } = await make();
  expect((await call('createControl', token, two)).status).not.toBe(403);
  await request(one)
    .patch(path)
    .set(asDara())
    .send({ scopes: ['catalogs:read'] });
  expect((await call('createControl', token, two)).status).toBe(403);
  await db('users').update({ authority: 'USER' });
  expect((await whoami(token, two)).body.role).toBe('USER');
});

it('refuses what is no token of ours, and takes one from no other place', async () => {
  const { token } = await make();
  for (const wrong of ['status_', `status_${'0'.repeat(72)}`, `${token}0`, token.toUpperCase()])
    expect((await whoami(wrong)).status).toBe(401);
  const path = '/api/v1/users/whoami';
  expect((await request(one).get(path).set('cookie', `accessToken=${token}`)).status).toBe(401);
  expect((await request(one).get(path).set('x-access-token', token)).status).toBe(401);
});

it('records the use of a token, once a minute however many calls there are', async () => {
  const { token, path } = await make();
  const lastUse = async () =>
    (await request(one).get(`${path}/tokens`).set(asDara())).body.items[0].lastUsedAt;
  const first = now;
  await Promise.all(Array.from({ length: 10 }, () => whoami(token)));
  expect(await lastUse()).toBe(first.toISOString());
  now = new Date(first.getTime() + 59_000);
  await whoami(token);
  expect(await lastUse()).toBe(first.toISOString());
  now = new Date(first.getTime() + 60_000);
  await whoami(token);
  expect(await lastUse()).toBe(now.toISOString());
  expect((await request(one).get(path).set(asDara())).body.lastUsedAt).toBe(now.toISOString());
});
