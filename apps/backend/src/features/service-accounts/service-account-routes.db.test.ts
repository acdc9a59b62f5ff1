import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createServiceAccounts } from './create-service-accounts.js';

let db: Db;
let caller: Principal;
let app: ReturnType<typeof createSliceApp>;

const person = (authority: 'DEVELOPER' | 'ADMIN', username: string): Principal => ({
  kind: 'user',
  id: newId(),
  username,
  authority,
  scopes: [],
});
const dara = person('DEVELOPER', 'dara');
const otto = person('DEVELOPER', 'otto');
const ada = person('ADMIN', 'ada');

beforeAll(async () => {
  ({ db } = await createTestDb());
  app = createSliceApp(createServiceAccounts({ db, now: () => new Date() }).routes, () => caller);
  await db('users').insert(
    [dara, otto, ada].map(({ id, username, authority }) => ({
      ...{ id, username, authority },
      password_hash: 'x',
    })),
  );
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db('service_accounts').delete();
  caller = dara;
});

const at = '/api/v1/service-accounts';
const fields = { name: 'ci', role: 'USER', scopes: ['catalogs:read'] };
const post = (body: object = {}) =>
  request(app)
    .post(at)
    .send({ ...fields, ...body });
const make = async (body?: object): Promise<string> => (await post(body)).body.id;
const postToken = (id: string, body: object = {}) =>
  request(app)
    .post(`${at}/${id}/tokens`)
    .send({ name: 'build server', ...body });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

it('makes an account and reads it back with its owner', async () => {
  const made = await post({ description: 'Builds', role: 'DEVELOPER', scopes: ['controls:write'] });
  expect(made.status).toBe(201);
  const read = await request(app).get(made.headers['location'] as string);
  expect(read.body).toEqual({
    ...made.body,
    owner: { id: dara.id, username: 'dara' },
    description: 'Builds',
    disabled: false,
    tokenCount: 0,
    lastUsedAt: null,
  });
});

it.each([
  [{ scopes: ['catalogs:fly'] }, '/body/scopes/0', 'choose from'],
  [{ scopes: ['catalogs:read', 'controls:write'] }, '/body/scopes/1', 'no use to the role USER'],
  [{ role: 'DEVELOPER', scopes: ['computations:bulk'] }, '/body/scopes/0', 'of no use'],
  [{ scopes: [] }, '/body/scopes', 'fewer than 1'],
  [{ name: 'service:backend' }, '/body/name', 'pattern'],
])('refuses an account with %j, naming the field', async (change, path, message) => {
  const answer = await post(change);
  expect(answer.body).toMatchObject({ status: 400, errors: [{ path }] });
  expect(answer.body.errors[0].message).toContain(message);
});

it('gives nobody a role beyond their own', async () => {
  expect((await post({ role: 'ADMIN' })).body).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await post({ role: 'AUDITOR' })).status).toBe(403);
  caller = ada;
  expect((await post({ role: 'ADMIN' })).status).toBe(201);
});

it('shows an account to its owner and to administrators alone', async () => {
  const id = await make();
  const { id: tokenId } = (await postToken(id)).body;
  const everything = () => [
    request(app).get(`${at}/${id}`),
    request(app).patch(`${at}/${id}`).send({ disabled: true }),
    request(app).get(`${at}/${id}/tokens`),
    postToken(id),
    request(app).delete(`${at}/${id}/tokens/${tokenId}`),
    request(app).delete(`${at}/${id}`),
  ];
  const statuses = async () => (await Promise.all(everything())).map(({ status }) => status);
  caller = otto;
  expect(await statuses()).toEqual([404, 404, 404, 404, 404, 404]);
  expect((await request(app).get(at)).body.items).toEqual([]);
  caller = ada;
  expect((await request(app).get(at)).body.items).toHaveLength(1);
  for (const call of everything()) expect((await call).status).toBeLessThan(300);
});

it('lists the own accounts of an administrator when asked for those', async () => {
  await make({ name: 'of-dara' });
  caller = ada;
  await make({ name: 'of-ada' });
  const names = async (query: object) =>
    (await request(app).get(at).query(query)).body.items.map(({ name }: { name: string }) => name);
  expect(await names({})).toEqual(['of-ada', 'of-dara']);
  expect(await names({ owner: 'me' })).toEqual(['of-ada']);
});

it('names the roles that can be given, with scopes that an account of them can have', async () => {
  const grantable = async () =>
    (await request(app).get('/api/v1/service-account-roles')).body.items as {
      role: string;
      scopes: string[];
    }[];
  expect((await grantable()).map(({ role }) => role)).toEqual(['USER', 'DEVELOPER']);
  for (const { role, scopes } of await grantable())
    expect((await post({ name: `all-of-${role}`, role, scopes })).status).toBe(201);
  caller = ada;
  expect(await grantable()).toHaveLength(4);
});

it('refuses a name that is taken, whatever its case, also to those at the same time', async () => {
  const answers = await Promise.all(['ci', 'CI', 'Ci', 'cI'].map((name) => post({ name })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  const id = await make({ name: 'other' });
  const renamed = await request(app).patch(`${at}/${id}`).send({ name: 'cI' });
  expect(renamed.body).toMatchObject({ status: 409, errors: [{ path: '/body/name' }] });
});

it('changes what is given and leaves the rest, under either media type', async () => {
  const id = await make({ description: 'Builds' });
  const change = await request(app)
    .patch(`${at}/${id}`)
    .type('application/merge-patch+json')
    .send(JSON.stringify({ description: null, scopes: ['points:read'] }));
  expect(change.body).toMatchObject({ name: 'ci', description: null, scopes: ['points:read'] });
  const wrong = await request(app)
    .patch(`${at}/${id}`)
    .send({ scopes: ['scopes:write'] });
  expect(wrong.body.errors[0].path).toBe('/body/scopes/0');
});

it('pages accounts by name', async () => {
  for (const name of ['c', 'a', 'b']) await make({ name });
  const list = (query: object) => request(app).get(at).query(query);
  const first = await list({ limit: 2 });
  expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
  const rest = await list({ limit: 2, cursor: first.body.page.nextCursor });
  expect(rest.body).toMatchObject({ items: [{ name: 'c' }], page: { nextCursor: null } });
  expect((await list({ cursor: 'x' })).status).toBe(400);
});

it('shows a token once and stores its hash alone', async () => {
  const id = await make();
  const made = await postToken(id);
  expect(made.status).toBe(201);
  expect(made.headers['cache-control']).toBe('no-store');
  expect(made.body.token).toMatch(/^status_[0-9a-f]{72}$/);
  expect(made.body.token.startsWith(made.body.prefix)).toBe(true);
  const listed = await request(app).get(`${at}/${id}/tokens`);
  expect(listed.body.items).toMatchObject([{ id: made.body.id, lastUsedAt: null }]);
  const stored = JSON.stringify(await db('service_tokens').select());
  expect(stored + JSON.stringify(listed.body)).not.toContain(made.body.token);
});

it('gives tokens an end', async () => {
  const id = await make();
  const days = (expiresAt: string) => Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000);
  expect(days((await postToken(id)).body.expiresAt)).toBe(90);
  expect(days((await postToken(id, { expiresAt: inDays(365) })).body.expiresAt)).toBe(365);
  for (const expiresAt of [inDays(400), inDays(-1)])
    expect((await postToken(id, { expiresAt })).body.errors[0].path).toBe('/body/expiresAt');
  expect((await postToken(id, { expiresAt: null })).status).toBe(403);
  caller = ada;
  expect((await postToken(id, { expiresAt: null })).body.expiresAt).toBeNull();
});

it('makes at most 20 tokens for an account, also at the same time', async () => {
  const id = await make();
  const answers = await Promise.all(Array.from({ length: 25 }, () => postToken(id)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('too-many-tokens');
  const first = await request(app).get(`${at}/${id}/tokens`).query({ limit: 15 });
  const rest = await request(app)
    .get(`${at}/${id}/tokens`)
    .query({ limit: 15, cursor: first.body.page.nextCursor });
  expect(rest.body.items).toHaveLength(5);
});

it('makes at most 100 accounts for one owner', async () => {
  await db('service_accounts').insert(
    Array.from({ length: 100 }, (_, at) => ({
      ...{ id: newId(), owner_id: dara.id, name: `ci-${at}`, role: 'USER', scopes: [] },
    })),
  );
  expect((await post()).body.code).toBe('too-many-service-accounts');
});

it('revokes a token, and all of them with the account', async () => {
  const id = await make();
  const { id: tokenId } = (await postToken(id)).body;
  await postToken(id);
  const revoke = () => request(app).delete(`${at}/${id}/tokens/${tokenId}`);
  expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 404]);
  const other = await make({ name: 'other' });
  const { id: othersToken } = (await postToken(other)).body;
  expect((await request(app).delete(`${at}/${id}/tokens/${othersToken}`)).status).toBe(404);
  expect((await request(app).delete(`${at}/${id}`)).status).toBe(204);
  expect(await db('service_tokens').where({ account_id: id })).toEqual([]);
});
