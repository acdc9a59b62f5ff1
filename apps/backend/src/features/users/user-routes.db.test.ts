import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { createPeopleApp, insertUser, PASSWORD } from './testing/people-app.js';

let db: Db;
let people: ReturnType<typeof createPeopleApp>;
const clock = { now: new Date() };
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db('users').delete();
  people = createPeopleApp(db, clock);
});

const ada = (given = {}) => insertUser(db, 'ada', { authority: 'ADMIN', ...given });
const grace = { username: 'Grace', email: 'grace@example.org', authority: 'AUDITOR' };

it('creates a user with a password and shows no hash', async () => {
  const made = await people.post('/users', { ...grace, password: PASSWORD });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    ...grace,
    id: expect.any(String),
    locale: 'en',
    timeZone: 'UTC',
    status: 'active',
    twoFactor: false,
    createdAt: expect.any(String),
  });
  expect((await people.get(`/users/${made.body.id}`)).body).toEqual(made.body);
});

it.each([
  [{}, '/body/password'],
  [{ password: PASSWORD, invite: true }, '/body/password'],
  [{ password: 'too short' }, '/body/password'],
  [{ password: 'grace and more of it' }, '/body/password'],
  [{ invite: true, timeZone: 'Europe/Atlantis' }, '/body/timeZone'],
  [{ invite: true, authority: 'SERVICE' }, '/body/authority'],
])('refuses a user with %j, naming the field', async (given, path) => {
  const { body } = await people.post('/users', { ...grace, ...given });
  expect(body).toMatchObject({ status: 400, errors: [{ path }, ...body.errors.slice(1)] });
});

it('names the field that somebody else has', async () => {
  await people.post('/users', { ...grace, invite: true });
  const again = (given: object) => people.post('/users', { ...grace, ...given, invite: true });
  const name = await again({ username: 'gRACE', email: null });
  expect(name.body).toMatchObject({ status: 409, errors: [{ path: '/body/username' }] });
  const address = await again({ username: 'hopper', email: 'GRACE@example.org' });
  expect(address.body).toMatchObject({ status: 409, errors: [{ path: '/body/email' }] });
  const other = await insertUser(db, 'other');
  const patched = await people.patch(`/users/${other}`, { email: 'Grace@example.org' });
  expect(patched.body).toMatchObject({ status: 409, errors: [{ path: '/body/email' }] });
});

it.each(['username', '-username', 'createdAt', '-createdAt'])(
  'pages everybody once in the order %s',
  async (sort) => {
    for (const name of ['eve', 'Bob', 'carol', 'alice', 'dan']) await insertUser(db, name);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await people.get(
        `/users?limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...body.items.map(({ username }: { username: string }) => username));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor);
    const column = sort.includes('username') ? 'username' : 'created_at';
    const order = sort.startsWith('-') ? 'desc' : 'asc';
    expect(seen).toEqual(
      await db('users').orderBy(column, order).orderBy('id', order).pluck('username'),
    );
    const foreign = await people.get('/users?limit=1');
    const reused = await people.get(
      `/users?sort=-createdAt&cursor=${foreign.body.page.nextCursor}`,
    );
    expect(reused.status).toBe(400);
  },
);

it('finds users by text, role and state', async () => {
  await ada({ email: 'lovelace@example.org' });
  await insertUser(db, 'out', { disabled: true });
  await people.post('/users', { ...grace, invite: true });
  const names = async (query: string) =>
    (await people.get(`/users?${query}`)).body.items.map((u: { username: string }) => u.username);
  expect(await names('q=LOVE')).toEqual(['ada']);
  expect(await names('q=%25')).toEqual([]);
  expect(await names('authority=AUDITOR')).toEqual(['Grace']);
  expect(await names('status=invited')).toEqual(['Grace']);
  expect(await names('status=disabled')).toEqual(['out']);
  expect(await names('status=active')).toEqual(['ada']);
});

it('ends sessions when a role changes or access is taken, and not for a new address', async () => {
  await ada();
  const id = await insertUser(db, 'grace');
  const patch = (body: object) => people.patch(`/users/${id}`, body);
  expect((await patch({ email: 'g@example.org' })).body.email).toBe('g@example.org');
  expect((await patch({ authority: 'DEVELOPER' })).body.authority).toBe('DEVELOPER');
  expect((await patch({ disabled: true })).body.status).toBe('disabled');
  expect((await patch({ disabled: false })).body.status).toBe('active');
  expect(people.ended).toEqual([`${id} role-changed`, `${id} user-disabled`]);
});

it('ends the sessions of a user and changes nothing else', async () => {
  const id = await insertUser(db, 'grace');
  const before = (await people.get(`/users/${id}`)).body;
  expect((await people.remove(`/users/${id}/sessions`)).status).toBe(204);
  expect(people.ended).toEqual([`${id} ended-by-administrator`]);
  expect((await people.get(`/users/${id}`)).body).toEqual(before);
  expect((await people.remove(`/users/${newId()}/sessions`)).status).toBe(404);
});

it('keeps the last administrator who can sign in', async () => {
  const id = await ada();
  await people.post('/users', { ...grace, authority: 'ADMIN', invite: true });
  await insertUser(db, 'gone', { authority: 'ADMIN', disabled: true });
  for (const change of [{ disabled: true }, { authority: 'USER' }])
    expect((await people.patch(`/users/${id}`, change)).body).toMatchObject({
      status: 409,
      code: 'last-administrator',
    });
  expect((await people.remove(`/users/${id}`)).body.code).toBe('last-administrator');
  expect((await people.patch(`/users/${id}`, { email: 'a@example.org' })).status).toBe(200);
  await insertUser(db, 'second', { authority: 'ADMIN' });
  expect((await people.remove(`/users/${id}`)).status).toBe(204);
});

it('keeps one administrator of many who are taken away at the same time', async () => {
  for (let round = 0; round < 5; round++) {
    await db('users').delete();
    const ids = await Promise.all(
      ['a-1', 'a-2', 'a-3'].map((name) => insertUser(db, name, { authority: 'ADMIN' })),
    );
    const answers = await Promise.all([
      people.patch(`/users/${ids[0]}`, { authority: 'USER' }),
      people.patch(`/users/${ids[1]}`, { disabled: true }),
      people.remove(`/users/${ids[2]}`),
    ]);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
    expect(await db('users').where({ authority: 'ADMIN', disabled: false })).toHaveLength(1);
  }
});

it('deletes a user but keeps who they were', async () => {
  await ada();
  const id = await insertUser(db, 'grace', { email: 'grace@example.org', authority: 'AUDITOR' });
  await people.post(`/users/${id}/password-reset`);
  expect((await people.remove(`/users/${id}`)).status).toBe(204);
  expect(people.ended).toEqual([`${id} user-deleted`]);
  expect(await db('users').where({ id }).first()).toMatchObject({
    username: 'grace',
    authority: 'AUDITOR',
    email: null,
    password_hash: null,
    disabled: true,
  });
  expect(await db('user_links').where({ user_id: id })).toEqual([]);
  for (const answer of [
    await people.get(`/users/${id}`),
    await people.patch(`/users/${id}`, { disabled: false }),
    await people.remove(`/users/${id}`),
    await people.post(`/users/${id}/password-reset`),
  ])
    expect(answer.status).toBe(404);
  expect((await people.get('/users?q=grace')).body.items).toEqual([]);
  const again = await people.post('/users', { ...grace, invite: true });
  expect(again.body).toMatchObject({ status: 409, errors: [{ path: '/body/username' }] });
  const other = { ...grace, username: 'hopper', invite: true };
  expect((await people.post('/users', other)).status).toBe(201);
});

it('knows no user of another id', async () => {
  expect((await people.patch(`/users/${newId()}`, { disabled: true })).status).toBe(404);
});
