import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { createPeopleApp, insertUser } from './testing/people-app.js';

let db: Db;
let people: ReturnType<typeof createPeopleApp>;
const clock = { now: new Date() };
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db('users').delete();
  clock.now = new Date();
  people = createPeopleApp(db, clock);
});

const NEW = 'a password of my choice';
const hours = (count: number) => {
  clock.now = new Date(clock.now.getTime() + count * 3_600_000);
};
const tokenOf = (link: string) => new URL(link).hash.slice(1);
async function invite(username = 'grace') {
  const { body } = await people.post('/users', { username, authority: 'USER', invite: true });
  return {
    id: body.id as string,
    link: body.inviteLink as string,
    token: tokenOf(body.inviteLink),
  };
}
const accept = (token: string, more = {}) =>
  people.post('/users/invitations/accept', { token, password: NEW, ...more });
const notUsable = { status: 400, errors: [{ path: '/body/token', code: 'link-not-usable' }] };

it('lets who was invited choose a password, once', async () => {
  const { id, link, token } = await invite();
  expect(link).toMatch(/^http:\/\/localhost:3000\/accept-invitation#[\w-]{43}$/);
  const check = await people.post('/users/invitations/check', { token });
  expect(check.body).toMatchObject({ username: 'grace', locale: 'en' });
  expect((await accept(token, { locale: 'es', timeZone: 'Europe/Madrid' })).status).toBe(204);
  expect((await people.get(`/users/${id}`)).body).toMatchObject({
    status: 'active',
    locale: 'es',
    timeZone: 'Europe/Madrid',
  });
  expect(await db('users').where({ id }).first('password_hash')).toEqual({
    password_hash: `plain:${NEW}`,
  });
  expect((await accept(token)).body).toMatchObject(notUsable);
});

it('gives a link to one of many who use it at the same time', async () => {
  const { token } = await invite();
  const answers = await Promise.all(Array.from({ length: 6 }, () => accept(token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400, 400, 400, 400]);
});

it('keeps a link that met a password which will not do', async () => {
  const { token } = await invite();
  const refused = await accept(token, { password: 'this is grace herself' });
  expect(refused.body).toMatchObject({ status: 400, errors: [{ path: '/body/password' }] });
  expect((await accept(token)).status).toBe(204);
});

it('ends a link after 72 hours', async () => {
  const { token } = await invite();
  hours(71);
  expect((await people.post('/users/invitations/check', { token })).status).toBe(200);
  hours(2);
  expect((await people.post('/users/invitations/check', { token })).body).toMatchObject(notUsable);
  expect((await accept(token)).body).toMatchObject(notUsable);
});

it('stores no token', async () => {
  const { token } = await invite();
  const stored = JSON.stringify(await db('user_links'));
  expect(stored).not.toContain(token);
});

it('resets a password by a link and ends the sessions', async () => {
  const id = await insertUser(db, 'grace');
  const { body, status, headers } = await people.post(`/users/${id}/password-reset`);
  expect(status).toBe(201);
  expect(headers['cache-control']).toBe('no-store');
  const token = tokenOf(body.link);
  expect(body.link).toContain('/reset-password#');
  expect(Date.parse(body.expiresAt) - clock.now.getTime()).toBe(72 * 3_600_000);
  const check = await people.post('/users/password-resets/check', { token });
  expect(check.body.username).toBe('grace');
  expect((await accept(token)).body).toMatchObject(notUsable); // it is no invitation
  const reset = () => people.post('/users/password-resets/accept', { token, password: NEW });
  expect((await reset()).status).toBe(204);
  expect(people.ended).toEqual([`${id} password-changed`]);
  expect((await reset()).body).toMatchObject(notUsable);
});

it('replaces a link by the next, and an invitation by an invitation', async () => {
  const { id, token } = await invite();
  const { body } = await people.post(`/users/${id}/password-reset`);
  expect(body.link).toContain('/accept-invitation#');
  expect((await accept(token)).body).toMatchObject(notUsable);
  expect((await accept(tokenOf(body.link))).status).toBe(204);
});

it('opens nothing for a disabled user', async () => {
  const { id, token } = await invite();
  await people.patch(`/users/${id}`, { disabled: true });
  expect((await accept(token)).body).toMatchObject(notUsable);
  await people.patch(`/users/${id}`, { disabled: false });
  expect((await accept(token)).status).toBe(204);
});
