import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { createPeopleApp, insertUser, PASSWORD } from './testing/people-app.js';

let db: Db;
let me: string;
let people: ReturnType<typeof createPeopleApp>;
const sessionId = newId();
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db('users').delete();
  me = await insertUser(db, 'grace', { email: 'grace@example.org', authority: 'AUDITOR' });
  people = createPeopleApp(db, { now: new Date() });
  people.actAs(me, sessionId);
});

const NEW = 'a password of my choice';
const change = (currentPassword = PASSWORD, newPassword = NEW) =>
  people.post('/users/me/password', { currentPassword, newPassword });

it('changes what is given of a profile and nothing else', async () => {
  const { status, body } = await people.patch('/users/me', { locale: 'es', theme: 'dark' });
  expect(status).toBe(200);
  expect(body).toEqual({
    id: me,
    username: 'grace',
    email: 'grace@example.org',
    authority: 'AUDITOR',
    locale: 'es',
    theme: 'dark',
    timeZone: 'UTC',
  });
  expect((await people.patch('/users/me', { email: null, username: 'hopper' })).body).toMatchObject(
    {
      email: null,
      username: 'hopper',
      locale: 'es',
    },
  );
  expect(people.ended).toEqual([]);
});

it.each([
  [{ timeZone: 'Europe/Atlantis' }, 400, '/body/timeZone'],
  [{ username: 'a b' }, 400, '/body/username'],
  [{ username: 'ADA' }, 409, '/body/username'],
  [{ email: 'Ada@example.org' }, 409, '/body/email'],
])('refuses the profile %j, naming the field', async (body, status, path) => {
  await insertUser(db, 'ada', { email: 'ada@example.org' });
  expect((await people.patch('/users/me', body)).body).toMatchObject({
    status,
    errors: [{ path }],
  });
});

it('lets nobody raise their own role', async () => {
  expect((await people.patch('/users/me', { authority: 'ADMIN' })).status).toBe(400);
});

it('changes the password and ends the other sessions', async () => {
  expect((await change()).status).toBe(204);
  expect(people.ended).toEqual([`${me} password-changed ${sessionId}`]);
  expect((await change(NEW, 'another one of my choice')).status).toBe(204);
});

it.each([
  ['wrong password', NEW, '/body/currentPassword'],
  [PASSWORD, 'qwerty123456', '/body/newPassword'],
  [PASSWORD, 'Grace Hopper herself', '/body/newPassword'],
])('refuses a change from "%s" to "%s", naming the field', async (current, next, path) => {
  expect((await change(current, next)).body).toMatchObject({ status: 400, errors: [{ path }] });
  expect(people.ended).toEqual([]);
});

it('stops guessing at the current password, however many guess at once', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => change('wrong password')));
  expect(answers.map(({ status }) => status).sort()).toEqual([400, 400, 400, 429, 429]);
  expect((await change()).status).toBe(429);
});
