import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDb } from '../testing/test-db.js';
import { createDb, type Db } from './knex.js';
import { migrate, waitForDatabase } from './migrate.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

it('goes on after a process that died in a migration and left its mark', async () => {
  await db.migrate.rollback(undefined, true);
  await db('knex_migrations_lock').update({ is_locked: 1 });
  await migrate(db);
  expect(await db.schema.hasTable('computations')).toBe(true);
});

it('takes two processes that start at once', async () => {
  await db.migrate.rollback(undefined, true);
  await Promise.all([migrate(db), migrate(db)]);
  expect(await db.schema.hasTable('computations')).toBe(true);
});

it('says in one sentence that the database does not take it', async () => {
  const url = new URL(db.client.config.connection.connectionString);
  url.password = 'wrong';
  const other = createDb(url.href);
  await expect(waitForDatabase(other)).rejects.toThrow('The database at DATABASE_URL');
  await other.destroy();
});
