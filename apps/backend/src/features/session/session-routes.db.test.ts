import { createHash } from 'node:crypto';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { operationsById } from '@status/api-contract';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createApp } from '../../app.js';
import type { Db } from '../../db/knex.js';
import { createGuard } from '../../http/guard.js';
import type { Routes } from '../../http/handler.js';
import { createRateLimit } from '../../http/rate-limit.js';
import type { KeyValue } from '../../kv/key-value.js';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import { silentLog } from '../../testing/silent-log.js';
import { createTestDb } from '../../testing/test-db.js';
import { testTokenKey, testTokens } from '../../testing/test-tokens.js';
import { createSession } from './create-session.js';
import { MOST_SESSIONS } from './session.js';
import { createUserRepository } from './user-repository.js';
import { createFastPasswords } from './testing/fast-passwords.js';

const SETUP_TOKEN = 'set-up-token-0123456789';
const admin = { username: 'Ada', password: 'correct horse battery' };
const setup = { ...admin, setupToken: SETUP_TOKEN };

let db: Db;
let now: Date;
let testNumber = 0;
let app: Express;
let session: ReturnType<typeof createSession>;

const tokens = testTokens();
const passwords = createFastPasswords();
/** What was written to the store, in order, keys and values. */
const set: string[] = [];
const store = createMemoryKeyValue(() => now.getTime());
const keyValue: KeyValue = {
  ...store,
  set: (key, value, ttlMs) => (set.push(`${key} ${value}`), store.set(key, value, ttlMs)),
  compareAndSet: (key, expected, value, ttlMs) => (
    set.push(`${key} ${value}`),
    store.compareAndSet(key, expected, value, ttlMs)
  ),
};
const rateLimit = createRateLimit(createMemoryKeyValue(), { attempts: 3 });
const publicOrigin = 'http://localhost:3000';

beforeAll(async () => {
  ({ db } = await createTestDb());
  session = createSession({
    db,
    keyValue,
    tokens,
    rateLimit,
    setupToken: SETUP_TOKEN,
    publicOrigin,
    passwords,
    now: () => now,
  });
  const other = async () => ({ status: 200 as const, body: {} });
  const others = Object.fromEntries(Object.keys(operationsById).map((id) => [id, other]));
  app = createApp({
    routes: { ...(others as unknown as Routes), ...session.routes },
    guard: createGuard({ tokens, authorityOf: session.keeper.authority, rateLimit, publicOrigin }),
    log: silentLog,
    validateResponses: true,
  });
});
afterAll(() => db.destroy());

beforeEach(async () => {
  await db('users').delete();
  now = new Date();
  passwords.verified.length = 0;
  set.length = 0;
  testNumber++;
});

/** Every test calls from an address of its own, whose attempts are not counted yet. */
const call = (path: string) =>
  request(app).post(`/api/v1${path}`).set('x-forwarded-for', `192.0.2.${testNumber}`);
const post = (path: string, body?: object) => call(path).send(body);
const signIn = (username = 'ada', password = admin.password) =>
  post('/users/signIn', { username, password });
const cookieOf = (answer: Response, name: string): string | undefined =>
  (answer.get('Set-Cookie') ?? []).find((cookie) => cookie.startsWith(`${name}=`));
const refreshCookie = (answer: Response) => cookieOf(answer, 'refreshToken')!.split(';')[0]!;
const refresh = (cookie: string, headers: Record<string, string> = {}) =>
  call('/users/auth/refresh').set({ cookie, ...headers });
const whoami = (token: string) =>
  request(app).get('/api/v1/users/whoami').set('authorization', `Bearer ${token}`);
const after = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

it('is set up once, by who knows the token', async () => {
  const initialised = async () => (await request(app).get('/api/v1/setup')).body.initialised;
  expect(await initialised()).toBe(false);
  const answer = await post('/setup', { ...setup, timeZone: 'Europe/Madrid', locale: 'es' });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    username: 'Ada',
    authority: 'ADMIN',
    email: null,
    locale: 'es',
    timeZone: 'Europe/Madrid',
  });
  expect(await initialised()).toBe(true);
  const again = await post('/setup', { ...setup, username: 'grace' });
  expect(again.body).toMatchObject({ status: 409, code: 'already-initialised' });
});

it('makes one administrator of set-ups at the same time', async () => {
  const names = ['ada', 'grace', 'edsger', 'barbara', 'alan'];
  const answers = await Promise.all(
    names.map((username) => post('/setup', { ...setup, username })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  expect(await db('users').count()).toEqual([{ count: 1 }]);
});

it.each([
  [{ setupToken: 'set-up-token-0123456780' }, '/body/setupToken'],
  [{ setupToken: `${SETUP_TOKEN}0` }, '/body/setupToken'],
  [{ timeZone: 'Europe/Atlantis' }, '/body/timeZone'],
  [{ password: 'too short' }, '/body/password'],
  [{ username: 'ada lovelace' }, '/body/username'],
])('refuses a set-up with %j, naming the field', async (change, path) => {
  const answer = await post('/setup', { ...setup, ...change });
  expect(answer.body).toMatchObject({ status: 400, errors: [{ path }] });
  expect(await session.isInitialised()).toBe(false);
});

it('does not let the set-up token be guessed', async () => {
  const guess = () => post('/setup', { ...setup, setupToken: 'guess' });
  const answers = [await guess(), await guess(), await guess(), await guess()];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 429]);
});

it('sets up from the environment, and changes nothing the second time', async () => {
  expect(await session.ensureAdmin(admin)).toBe('created');
  expect(await session.ensureAdmin({ ...admin, username: 'ADA' })).toBe('present');
  expect(await session.ensureAdmin({ ...admin, username: 'grace' })).toBe('other');
  await expect(session.ensureAdmin({ ...admin, password: 'short' })).rejects.toThrow(
    'STATUS_ADMIN',
  );
  expect((await signIn('ada')).status).toBe(200);
  expect(await db('users').count()).toEqual([{ count: 1 }]);
});

it('signs in whatever the case of the name, with a token and two HttpOnly cookies', async () => {
  await post('/setup', setup);
  const answer = await signIn('aDA');
  expect(answer.body).toMatchObject({ user: { username: 'Ada' }, expiresIn: 3600 });
  expect(answer.headers['cache-control']).toBe('no-store');
  for (const [name, age] of [
    ['accessToken', 3600],
    ['refreshToken', 604_800],
  ] as const) {
    const cookie = cookieOf(answer, name);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain(`Max-Age=${age}`);
  }
  const me = await whoami(answer.body.accessToken);
  expect(me.body).toMatchObject({ username: 'Ada', authority: 'ADMIN', timeZone: 'UTC' });
  expect(me.body.permissions).toContain('createCatalog');
  expect(me.body.permissions).not.toContain('storeComputations');
});

it('answers an unknown name, a wrong password and a disabled user alike', async () => {
  await session.ensureAdmin(admin);
  const strip = ({ status, body }: Response) => ({ status, ...body, requestId: '' });
  const wrong = strip(await signIn('ada', 'wrong'));
  expect(wrong).toMatchObject({ status: 401, code: 'wrong-credentials' });
  expect(strip(await signIn('nobody', 'wrong'))).toEqual(wrong);
  await db('users').update({ disabled: true });
  expect(strip(await signIn())).toEqual(wrong);
  expect(passwords.verified).toHaveLength(3);
  expect(passwords.verified[1]).toBeUndefined();
});

it('stops guessing at one account, and lets others in', async () => {
  await session.ensureAdmin(admin);
  for (let guess = 0; guess < 3; guess++) expect((await signIn('ada', 'x')).status).toBe(401);
  const refused = await signIn();
  expect(refused.body).toMatchObject({ status: 429 });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
  expect((await signIn('grace', 'x')).status).toBe(401);
});

it('counts failures from the last success', async () => {
  await session.ensureAdmin(admin);
  for (let round = 0; round < 3; round++) {
    expect((await signIn('ada', 'x')).status).toBe(401);
    expect((await signIn('ada', 'x')).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  }
});

it('exchanges each refresh token for the next, and stores none of them', async () => {
  await session.ensureAdmin(admin);
  let answer = await signIn();
  for (let hour = 1; hour <= 3; hour++) {
    after(3600);
    const next = await refresh(refreshCookie(answer));
    expect(next.body.expiresIn).toBe(3600);
    expect(refreshCookie(next)).not.toBe(refreshCookie(answer));
    expect((await whoami(next.body.accessToken)).status).toBe(200);
    answer = next;
  }
  const given = refreshCookie(answer).split('=')[1]!;
  expect(set.some((value) => value.includes('usedAt'))).toBe(true);
  expect(set.join()).not.toContain(given);
});

it('ends the whole session when a used refresh token comes back', async () => {
  await session.ensureAdmin(admin);
  const first = await signIn();
  const second = await refresh(refreshCookie(first));
  after(11);
  const stolen = await refresh(refreshCookie(first));
  expect(stolen.body).toMatchObject({ status: 401, code: 'session-ended' });
  expect((await refresh(refreshCookie(second))).body).toMatchObject({ code: 'session-ended' });
  expect((await whoami(second.body.accessToken)).body).toMatchObject({ code: 'session-ended' });
  expect(set.at(-1)).toContain('"revokedWhy":"refresh-token-reused"');
});

it('keeps the session of tabs that refresh at the same instant', async () => {
  await session.ensureAdmin(admin);
  const cookie = refreshCookie(await signIn());
  const tabs = await Promise.all(Array.from({ length: 6 }, () => refresh(cookie)));
  expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  after(60);
  const next = await Promise.all(tabs.map((tab) => refresh(refreshCookie(tab))));
  expect(next.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
});

it.each([
  ['a week without a refresh', 7 * 86_400],
  ['a disabled user', 0],
])('ends a session after %s', async (_what, seconds) => {
  await session.ensureAdmin(admin);
  const answer = await signIn();
  after(seconds);
  if (seconds === 0) await db('users').update({ disabled: true });
  expect((await refresh(refreshCookie(answer))).body).toMatchObject({ code: 'session-ended' });
});

it('has no session for an unknown refresh token, nor without one', async () => {
  expect((await refresh('refreshToken=nonsense')).body).toMatchObject({ code: 'unauthenticated' });
  expect((await refresh('')).body).toMatchObject({ status: 401, code: 'unauthenticated' });
});

it('signs out at once, by cookie or by token, and says so to anybody', async () => {
  await session.ensureAdmin(admin);
  const [byCookie, byToken, other] = [await signIn(), await signIn(), await signIn()];
  const out = () => post('/users/signOut');
  const answer = await out().set('cookie', refreshCookie(byCookie));
  expect(answer.status).toBe(204);
  expect(cookieOf(answer, 'refreshToken')).toContain('Expires=Thu, 01 Jan 1970');
  await out().set('authorization', `Bearer ${byToken.body.accessToken}`);
  expect((await out()).status).toBe(204);
  expect((await whoami(byCookie.body.accessToken)).body.code).toBe('session-ended');
  expect((await whoami(byToken.body.accessToken)).body.code).toBe('session-ended');
  expect((await whoami(other.body.accessToken)).status).toBe(200);
});

it('lets no foreign page refresh or end a session', async () => {
  await session.ensureAdmin(admin);
  const cookie = refreshCookie(await signIn());
  const foreign = { origin: 'http://localhost:9999' };
  expect((await refresh(cookie, foreign)).status).toBe(401);
  expect((await post('/users/signOut').set({ cookie, ...foreign })).status).toBe(204);
  expect((await refresh(cookie, { origin: 'http://localhost:3000' })).status).toBe(200);
});

it('tells a service its name and what its scopes let it call', async () => {
  const { body } = await whoami(tokens.signService(['system:read']));
  expect(body).toMatchObject({ username: 'backend', authority: 'SERVICE' });
  expect(body.permissions).toContain('getSbom');
  expect(body.permissions).not.toContain('storeComputations');
});

it('forgets sessions that ran out', async () => {
  await session.ensureAdmin(admin);
  const { id } = (await signIn()).body.user;
  after(8 * 86_400);
  await signIn();
  expect(await session.keeper.list(id)).toHaveLength(1);
});

it('lists the open sessions of one user and ends one or all of them', async () => {
  await session.ensureAdmin(admin);
  const [here, there, elsewhere] = [await signIn(), await signIn(), await signIn()];
  const { id } = here.body.user;
  const listed = await session.keeper.list(id);
  expect(listed).toHaveLength(3);
  const [gone] = listed;
  expect(await session.keeper.end(id, gone!.id, 'ended-by-user')).toBe(true);
  expect(await session.keeper.end(id, gone!.id, 'ended-by-user')).toBe(false);
  const kept = listed[2]!.id;
  expect(await session.keeper.endAll(id, 'password-changed', kept)).toBe(1);
  const open = await session.keeper.list(id, kept);
  expect(open).toMatchObject([{ id: kept, current: true }]);
  const answers = await Promise.all(
    [here, there, elsewhere].map(({ body }) => whoami(body.accessToken)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

it('publishes the key that its access tokens name', async () => {
  await session.ensureAdmin(admin);
  const { accessToken } = (await signIn()).body;
  const { kid } = JSON.parse(Buffer.from(accessToken.split('.')[0], 'base64url').toString());
  const answer = await request(app).get('/api/v1/auth/jwks');
  expect(answer.body.keys).toMatchObject([{ kid, kty: 'EC', crv: 'P-256', alg: 'ES256' }]);
  expect(JSON.stringify(answer.body)).not.toContain('"d"');
});

it('answers 401 to a token of ours that names no session', async () => {
  const odd = tokens.signAccess({ id: testTokenKey.kid, username: 'x', authority: 'ADMIN' }, 'x');
  expect((await whoami(odd)).body).toMatchObject({ status: 401, code: 'unauthenticated' });
});

const mine = (token: string) =>
  request(app).get('/api/v1/users/me/sessions').set('authorization', `Bearer ${token}`);
const endMine = (token: string, id: string) =>
  request(app).delete(`/api/v1/users/me/sessions/${id}`).set('authorization', `Bearer ${token}`);
const addUser = (username: string) =>
  createUserRepository(db).create({
    ...{ username, authority: 'USER', locale: 'en', timeZone: 'UTC' },
    passwordHash: createHash('sha256').update(admin.password).digest('hex'),
  });

it('shows where one is signed in, and signs out elsewhere at once', async () => {
  await session.ensureAdmin(admin);
  const elsewhere = (
    await post('/users/signIn', { username: 'ada', password: admin.password }).set(
      'user-agent',
      'Elsewhere/1.0',
    )
  ).body;
  after(60);
  const here = (await signIn()).body;
  const { items } = (await mine(here.accessToken)).body;
  expect(items).toMatchObject([
    { current: true, createdAt: now.toISOString() },
    { current: false, userAgent: 'Elsewhere/1.0', address: `192.0.2.${testNumber}` },
  ]);
  expect((await endMine(here.accessToken, items[1].id)).status).toBe(204);
  expect((await whoami(elsewhere.accessToken)).body.code).toBe('session-ended');
  expect((await endMine(here.accessToken, items[1].id)).status).toBe(404);
  expect((await mine(here.accessToken)).body.items).toHaveLength(1);
});

it('signs out everywhere else, and nobody else', async () => {
  await session.ensureAdmin(admin);
  await addUser('grace');
  const [phone, laptop, grace] = [await signIn(), await signIn(), await signIn('grace')];
  const here = (await signIn()).body.accessToken;
  const answer = await request(app)
    .delete('/api/v1/users/me/sessions')
    .set('authorization', `Bearer ${here}`);
  expect(answer.status).toBe(204);
  for (const other of [phone, laptop])
    expect((await whoami(other.body.accessToken)).body.code).toBe('session-ended');
  expect((await whoami(grace.body.accessToken)).status).toBe(200);
  expect((await mine(here)).body.items).toMatchObject([{ current: true }]);
});

it('tells people which theme they chose', async () => {
  await session.ensureAdmin(admin);
  const { accessToken } = (await signIn()).body;
  expect((await whoami(accessToken)).body.theme).toBe('system');
  await db('users').update({ theme: 'dark' });
  expect((await whoami(accessToken)).body.theme).toBe('dark');
});

it('shows nobody the sessions of another, and lets nobody end them', async () => {
  await session.ensureAdmin(admin);
  await addUser('grace');
  const [ada, grace] = [(await signIn()).body, (await signIn('grace')).body];
  const [hers] = (await mine(grace.accessToken)).body.items;
  expect((await endMine(ada.accessToken, hers.id)).body).toMatchObject({ status: 404 });
  expect((await whoami(grace.accessToken)).status).toBe(200);
});

it('says when a session was last seen, without a write for every request', async () => {
  await session.ensureAdmin(admin);
  const { accessToken } = (await signIn()).body;
  const opened = now;
  set.length = 0;
  after(200);
  await whoami(accessToken);
  expect(set).toEqual([]);
  after(200);
  const { items } = (await mine(accessToken)).body;
  expect(items[0]).toMatchObject({
    createdAt: opened.toISOString(),
    lastSeenAt: now.toISOString(),
  });
});

it('goes by what a user may do now: role and disabling count with the next request', async () => {
  await session.ensureAdmin(admin);
  const { accessToken } = (await signIn()).body;
  await db('users').update({ authority: 'USER' });
  expect((await whoami(accessToken)).body).toMatchObject({ authority: 'USER' });
  await db('users').update({ disabled: true });
  expect((await whoami(accessToken)).body).toMatchObject({ status: 401, code: 'session-ended' });
});

it('ends the oldest session of too many', async () => {
  await session.ensureAdmin(admin);
  const first = (await signIn()).body;
  const user = first.user;
  for (let n = 1; n < MOST_SESSIONS; n++) {
    after(1);
    await session.keeper.open(user, { address: '', userAgent: undefined });
  }
  expect((await whoami(first.accessToken)).status).toBe(200);
  await session.keeper.open(user, { address: '', userAgent: undefined });
  expect((await whoami(first.accessToken)).body.code).toBe('session-ended');
  expect(await session.keeper.list(user.id)).toHaveLength(MOST_SESSIONS);
});

it('keeps a session ended that is refreshed at the moment of its end', async () => {
  await session.ensureAdmin(admin);
  for (let round = 0; round < 10; round++) {
    const { body, ...answer } = await signIn().then((given) => ({ body: given.body, given }));
    const [ended, refreshed] = await Promise.all([
      session.keeper.endAll(body.user.id, 'password-changed'),
      refresh(refreshCookie(answer.given)),
    ]);
    expect(ended).toBe(1);
    const token = refreshed.body.accessToken ?? body.accessToken;
    expect((await whoami(token)).body.code).toBe('session-ended');
  }
});

it('marks cookies Secure where the browser came over TLS', async () => {
  await session.ensureAdmin(admin);
  expect(cookieOf(await signIn(), 'refreshToken')).not.toContain('Secure');
  const answer = await post('/users/signIn', {
    username: 'ada',
    password: admin.password,
  }).set('x-forwarded-proto', 'https');
  expect(cookieOf(answer, 'accessToken')).toContain('Secure');
  expect(cookieOf(answer, 'refreshToken')).toContain('Secure');
});
