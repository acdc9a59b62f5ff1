import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { createMemoryKeyValue } from '../../kv/memory-key-value.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { testSecretBox } from '../../testing/test-secret-box.js';
import { createGitHub, type GitHubOptions } from './create-github.js';
import { APP, startFakeGitHub } from './testing/fake-github.js';

let db: Db;
let github: Awaited<ReturnType<typeof startFakeGitHub>>;
let slice: ReturnType<typeof createGitHub>;
let app: Express;
let caller: Principal;
let open: string[];
let now: Date;

const person = (username: string): Principal => ({
  kind: 'user',
  ...{ id: newId(), username, authority: 'DEVELOPER', scopes: [], sessionId: newId() },
});
const [dara, otto] = [person('dara'), person('otto')];
const keyValue = createMemoryKeyValue();
const publicOrigin = 'http://status.test';

const build = (change: Partial<GitHubOptions> = {}) =>
  createGitHub({
    ...{ db, box: testSecretBox(), keyValue, publicOrigin, app: APP, signIn: true },
    ...{ baseUrl: github.url, apiUrl: github.url, evidenceScopes: ['read:org'], timeoutMs: 300 },
    keeper: {
      open: async (user) => ({
        ...{ user, sessionId: newId(), accessToken: `access of ${user.username}` },
        ...{ refreshToken: 'refresh', refreshSeconds: 60 },
      }),
      authority: async (sid) => (open.includes(sid) ? 'DEVELOPER' : undefined),
    },
    users: {
      find: async (id) => {
        const row = await db('users').where({ id }).first();
        return row && { ...row, timeZone: row.time_zone, createdAt: row.created_at };
      },
    },
    now: () => now,
    ...change,
  });
const appOf = (routes: typeof slice.routes) => createSliceApp(routes, () => caller);

beforeAll(async () => {
  ({ db } = await createTestDb());
  github = await startFakeGitHub();
  slice = build();
  app = appOf(slice.routes);
});
afterAll(async () => {
  await github.close();
  await db.destroy();
});
beforeEach(async () => {
  await db('users').delete();
  await db('users').insert(
    [dara, otto].map(({ id, username, authority }) => ({
      ...{ id, username, authority, password_hash: 'x' },
    })),
  );
  caller = dara;
  now = new Date();
  open = [dara.sessionId as string, otto.sessionId as string];
  github.reset();
});

const start = (path: string, returnTo?: string, on = app) =>
  request(on)
    .get(`/api/v1/github/${path}`)
    .query(returnTo === undefined ? {} : { returnTo });
/** What the browser was given to bring back. */
const cookieOf = (answer: Response) =>
  (answer.get('Set-Cookie') ?? [])
    .find((cookie) => cookie.startsWith('githubTrip='))!
    .split(';')[0]!;
/** Follows the browser to GitHub; where GitHub sends it. */
async function atGitHub(answer: Response): Promise<URL> {
  expect(answer.status).toBe(302);
  const { headers } = await fetch(answer.headers['location'] as string, { redirect: 'manual' });
  return new URL(headers.get('location') as string);
}
const comeBack = (to: URL, cookie: string, on = app) =>
  request(on)
    .get(to.pathname + to.search)
    .set('cookie', cookie);
async function travel(path: string, returnTo?: string, on = app): Promise<Response> {
  const left = await start(path, returnTo, on);
  return comeBack(await atGitHub(left), cookieOf(left), on);
}
const landed = (answer: Response) => answer.headers['location'];

it('connects an account for evidence and shows its token to nobody', async () => {
  expect(landed(await travel('oauth/authorize', '/profile?tab=sources'))).toBe(
    '/profile?tab=sources&github=connected',
  );
  const shown = await request(app).get('/api/v1/github/connection');
  expect(shown.body).toEqual({
    ...{ login: 'octocat', scopes: ['read:org'], connectedAt: now.toISOString() },
  });
  const [token] = github.tokens().slice(-1);
  expect(await slice.tokenOf(dara.id)).toBe(token);
  expect(JSON.stringify(await db('github_connections').select())).not.toContain(token);
  expect((await request(app).delete('/api/v1/github/connection')).status).toBe(204);
  expect((await request(app).delete('/api/v1/github/connection')).status).toBe(404);
  expect((await request(app).get('/api/v1/github/connection')).status).toBe(404);
  expect(await slice.tokenOf(dara.id)).toBeUndefined();
});

it('does not open a token that was moved to another user', async () => {
  await travel('oauth/authorize');
  await db('github_connections').update({ user_id: otto.id });
  await expect(slice.tokenOf(otto.id)).rejects.toThrow('belongs elsewhere');
});

it('asks GitHub for little, with state and an S256 challenge of their own each time', async () => {
  const [one, two] = [await start('oauth/authorize'), await start('link/authorize')];
  const queries = [one, two].map(
    ({ headers }) => new URL(headers['location'] as string).searchParams,
  );
  expect(queries.map((query) => query.get('scope') ?? '')).toEqual(['read:org', '']);
  for (const name of ['state', 'code_challenge'])
    expect(new Set(queries.map((query) => query.get(name))).size).toBe(2);
  expect(queries[0]?.get('code_challenge_method')).toBe('S256');
  expect(queries[0]?.get('redirect_uri')).toBe(`${publicOrigin}/api/v1/github/oauth/callback`);
  const [cookie] = one.get('Set-Cookie') as string[];
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Max-Age=600/);
  expect(cookie).not.toContain(queries[0]?.get('state'));
  expect(one.headers['cache-control']).toBe('no-store');
});

it('signs in whoever linked the account, and nobody else', async () => {
  expect(landed(await travel('signIn', '/controls'))).toBe('/controls?github=not-linked');
  expect(landed(await travel('link/authorize', '/me'))).toBe('/me?github=linked');
  expect((await request(app).get('/api/v1/github/link')).body.login).toBe('octocat');
  const answer = await travel('signIn', '/controls');
  expect(landed(answer)).toBe('/controls');
  const cookies = (answer.get('Set-Cookie') as string[]).join('\n');
  expect(cookies).toMatch(/accessToken=access%20of%20dara;.*HttpOnly;.*SameSite=Strict/);
  github.state.user = { id: 2, login: 'octocat' };
  const other = await travel('signIn');
  expect(landed(other)).toBe('/?github=not-linked');
  expect((other.get('Set-Cookie') as string[]).join()).not.toContain('accessToken');
});

it('knows an account by its id when its login has changed', async () => {
  await travel('link/authorize');
  github.state.user = { id: 1, login: 'renamed' };
  expect(landed(await travel('signIn'))).toBe('/');
});

it('signs no disabled user in, and nobody who has unlinked', async () => {
  await travel('link/authorize');
  await db('users').update({ disabled: true });
  expect(landed(await travel('signIn'))).toBe('/?github=not-linked');
  await db('users').update({ disabled: false });
  expect((await request(app).delete('/api/v1/github/link')).status).toBe(204);
  expect((await request(app).get('/api/v1/github/link')).status).toBe(404);
  expect(landed(await travel('signIn'))).toBe('/?github=not-linked');
});

it('links an account to one user only, also when two try at the same time', async () => {
  const ways = [];
  for (const one of [dara, otto]) {
    caller = one;
    const left = await start('link/authorize');
    ways.push({ to: await atGitHub(left), cookie: cookieOf(left) });
  }
  const answers = await Promise.all(ways.map(({ to, cookie }) => comeBack(to, cookie)));
  expect(answers.map(landed).sort()).toEqual(['/?github=linked', '/?github=taken']);
});

it('says that GitHub was told no', async () => {
  github.state.consents = false;
  expect(landed(await travel('oauth/authorize', '/me'))).toBe('/me?github=denied');
  expect(await db('github_connections')).toEqual([]);
});

it('goes each way once', async () => {
  const left = await start('oauth/authorize');
  const to = await atGitHub(left);
  const answers = await Promise.all([1, 2, 3].map(() => comeBack(to, cookieOf(left))));
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 400, 400]);
  const replayed = await comeBack(to, cookieOf(left));
  expect(replayed.body).toMatchObject({ status: 400, errors: [{ path: '/query/state' }] });
});

it.each([
  ['another browser, without the cookie', async () => ''],
  ['the browser of another way', async () => cookieOf(await start('oauth/authorize'))],
  ['a cookie nobody sealed', async () => 'githubTrip=s1.0.AAAA'],
])('refuses what comes back by %s', async (_what, cookie) => {
  const to = await atGitHub(await start('oauth/authorize'));
  const answer = await comeBack(to, await cookie());
  expect(answer.body).toMatchObject({ status: 400, errors: [{ path: '/query/state' }] });
  expect(await db('github_connections')).toEqual([]);
});

it('refuses a code of another way: its challenge does not match', async () => {
  const [mine, theirs] = [await start('oauth/authorize'), await start('oauth/authorize')];
  const [to, other] = [await atGitHub(mine), await atGitHub(theirs)];
  to.searchParams.set('code', other.searchParams.get('code') as string);
  const answer = await comeBack(to, cookieOf(mine));
  expect(answer.body).toMatchObject({ status: 400, errors: [{ path: '/query/code' }] });
});

it('does not wait longer than ten minutes for somebody to come back', async () => {
  const left = await start('oauth/authorize');
  const to = await atGitHub(left);
  now = new Date(now.getTime() + 600_000);
  expect((await comeBack(to, cookieOf(left))).status).toBe(400);
});

it('does not connect for a session that has ended meanwhile', async () => {
  const left = await start('oauth/authorize');
  const to = await atGitHub(left);
  open = [];
  expect((await comeBack(to, cookieOf(left))).body).toMatchObject({
    ...{ status: 401, code: 'session-ended' },
  });
});

it.each(['//evil.test', '/\\evil.test', 'https://evil.test', '/.//evil.test'])(
  'does not come back to %s',
  async (returnTo) => {
    const answer = await start('signIn', returnTo);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: '/query/returnTo' }] });
  },
);

it.each([
  ['silent', 504, 'github-timeout'],
  ['broken', 502, 'github-unavailable'],
  ['not-json', 502, 'github-unavailable'],
  ['endless', 502, 'github-unavailable'],
  ['no-account', 502, 'github-unavailable'],
] as const)(
  'answers a GitHub that is %s with %i and shows no secret',
  async (fault, status, code) => {
    const left = await start('oauth/authorize');
    const to = await atGitHub(left);
    github.state.fault = fault;
    const answer = await comeBack(to, cookieOf(left));
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.text).not.toMatch(/planted|gho_/);
  },
);

it('says when GitHub does not know the app', async () => {
  const wrong = appOf(build({ app: { ...APP, clientSecret: 'wrong' } }).routes);
  expect((await travel('oauth/authorize', '/', wrong)).body).toMatchObject({
    ...{ status: 502, code: 'github-unavailable' },
  });
});

it('says how to configure GitHub, and sign-in with it', async () => {
  const none = appOf(build({ app: undefined }).routes);
  for (const path of ['signIn', 'oauth/authorize', 'link/authorize']) {
    const { body } = await start(path, '/', none);
    expect(body).toMatchObject({ status: 409, code: 'github-not-configured' });
    expect(body.detail).toContain('GITHUB_CLIENT_ID');
  }
  const evidenceOnly = appOf(build({ signIn: false }).routes);
  expect((await start('signIn', '/', evidenceOnly)).body.detail).toContain('GITHUB_SIGN_IN=true');
  expect((await start('oauth/authorize', '/', evidenceOnly)).status).toBe(302);
});
