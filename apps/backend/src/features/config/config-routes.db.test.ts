import request from 'supertest';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { operationsById } from '@status/api-contract';
import { createApp } from '../../app.js';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { createGuard } from '../../http/guard.js';
import { createRateLimit } from '../../http/rate-limit.js';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import { silentLog } from '../../testing/silent-log.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { testTokens } from '../../testing/test-tokens.js';
import { createConfig } from './create-config.js';

type Backend = ReturnType<typeof createConfig>;
let db: Db;
let backends: Backend[];
let used = 0;

beforeAll(async () => {
  let url: string;
  ({ db, url } = await createTestDb());
  const create = () =>
    createConfig({
      db,
      databaseUrl: url,
      log: silentLog,
      assistantsInUse: async () => used,
      configured: { analytics: false },
      about: { version: '0.1.0', locales: ['en'], defaultLocale: 'en', authMethods: ['password'] },
    });
  backends = [create(), create()];
  await Promise.all(backends.map((backend) => backend.start()));
  for (const backend of backends) apps.set(backend, createSliceApp(backend.routes));
});
afterAll(async () => {
  await Promise.all(backends.map((backend) => backend.stop()));
  await db.destroy();
});
afterEach(async () => {
  await db('endpoint_switches').delete();
  for (const backend of backends) await patch(backend, 'flows', { available: true });
});

const [one, other] = [() => backends[0] as Backend, () => backends[1] as Backend];
const apps = new Map<Backend, ReturnType<typeof createSliceApp>>();
const appOf = (backend: Backend) => apps.get(backend) ?? fail();
const fail = () => {
  throw new Error('this backend was not started');
};
const get = (path: string) => request(appOf(one())).get(`/api/v1${path}`);
const patch = (backend: Backend, key: string, body: object) =>
  request(appOf(backend)).patch(`/api/v1/config/endpoints/${key}`).send(body);

it('lists every area of the contract with how many operations it has', async () => {
  const { body } = await get('/config');
  const tags = new Set(Object.values(operationsById).map(({ tag }) => tag));
  expect(new Set(body.map(({ key }: { key: string }) => key))).toEqual(tags);
  expect(body).toContainEqual({
    key: 'scopes',
    description: expect.stringContaining('Scopes'),
    available: true,
    protected: false,
    operations: Object.values(operationsById).filter(({ tag }) => tag === 'scopes').length,
    updatedAt: null,
    updatedBy: null,
  });
  for (const { description } of body) expect(description).not.toBe('');
});

it('switches an area off here at once, and on the other backend when it is told', async () => {
  const { body } = await patch(one(), 'flows', { available: false });
  expect(body).toMatchObject({ key: 'flows', available: false, updatedBy: 'admin' });
  expect(one().isAvailable({ tag: 'flows' })).toBe(false);
  await expect.poll(() => other().isAvailable({ tag: 'flows' })).toBe(false);
  expect(other().isAvailable({ tag: 'scopes' })).toBe(true);
});

it.each(['config', 'health', 'session'])('never switches %s off', async (key) => {
  const { status, body } = await patch(one(), key, { available: false });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'endpoint-protected' });
  expect((await patch(one(), key, { available: true })).status).toBe(200);
});

it('knows no area that the contract has not', async () => {
  expect((await patch(one(), 'nothing', { available: false })).status).toBe(404);
  expect((await get('/config/endpoints/nothing')).status).toBe(404);
  expect((await patch(one(), 'flows', {})).status).toBe(400);
});

it('answers calls of what is off with whom to ask, and others as ever', async () => {
  const tokens = testTokens();
  const rateLimit = createRateLimit(createMemoryKeyValue());
  const guard = createGuard({
    tokens,
    authorityOf: async () => 'ADMIN',
    rateLimit,
    publicOrigin: 'http://localhost',
    isAvailable: one().isAvailable,
  });
  const others = Object.fromEntries(
    Object.keys(operationsById).map((id) => [id, async () => ({ status: 204 })]),
  );
  const routes = { ...others, ...one().routes } as never;
  const app = createApp({ routes, guard, log: silentLog, validateResponses: false });
  const ada = { id: newId(), username: 'ada', authority: 'ADMIN' } as const;
  const token = tokens.signAccess(ada, newId());
  const call = (path: string) =>
    request(app).get(`/api/v1${path}`).set('authorization', `Bearer ${token}`);

  await patch(one(), 'flows', { available: false });
  const refused = await call('/flows');
  expect(refused.status).toBe(503);
  expect(refused.body.code).toBe('endpoint-disabled');
  expect(refused.body.detail).toContain('An administrator can switch it on');
  expect((await call('/config')).status).toBe(200);
  expect((await request(app).get('/api/v1/flows')).status).toBe(401);
  await patch(one(), 'flows', { available: true });
  expect((await call('/flows')).status).toBe(204);
});

it('sets the limit of assistants, not below how many there are', async () => {
  const put = (limit: number) =>
    request(appOf(one())).put('/api/v1/config/assistant/limit').send({ limit });
  used = 3;
  expect((await get('/config/assistant/limit')).body).toEqual({ limit: 20, used: 3 });
  const refused = await put(2);
  expect(refused).toMatchObject({ status: 409, body: { code: 'limit-below-use' } });
  expect(refused.body.detail).toContain('Delete 1 of them');
  expect((await put(3)).body).toEqual({ limit: 3, used: 3 });
  expect(await other().assistantLimit.read()).toEqual({ limit: 3, used: 3 });
  expect((await put(-1)).status).toBe(400);
});

it('tells anyone what a client has to know', async () => {
  await patch(one(), 'flows', { available: false });
  const { body } = await get('/config/public');
  expect(body).toMatchObject({ version: '0.1.0', locales: ['en'], authMethods: ['password'] });
  expect(body.features).toMatchObject({ flows: false, analytics: false, scopes: true });
});
