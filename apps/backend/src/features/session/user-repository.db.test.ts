import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { createTestDb } from '../../testing/test-db.js';
import { createUserRepository } from './user-repository.js';
import type { NewUser } from './user.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

const ada: NewUser = {
  username: 'ada',
  email: 'ada@example.org',
  passwordHash: 'hash',
  authority: 'USER',
  locale: 'en',
  timeZone: 'UTC',
};

it('names the field that another user has', async () => {
  const users = createUserRepository(db);
  const created = await users.create(ada);
  expect(await users.find(created.id)).toEqual(created);
  await expect(users.create({ ...ada, username: 'ADA', email: undefined })).rejects.toMatchObject({
    status: 409,
    errors: [{ path: '/body/username' }],
  });
  await expect(
    users.create({ ...ada, username: 'grace', email: 'ADA@example.org' }),
  ).rejects.toMatchObject({ status: 409, errors: [{ path: '/body/email' }] });
});

it('counts only administrators as set up', async () => {
  const users = createUserRepository(db);
  expect(await users.hasAdmin()).toBe(false);
  await users.create({ ...ada, username: 'root', email: undefined, authority: 'ADMIN' });
  expect(await users.hasAdmin()).toBe(true);
});
