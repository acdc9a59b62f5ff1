import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl } from '../../testing/rows.js';
import { createTestDb } from '../../testing/test-db.js';
import { BELONGINGS } from './belongings-repository.js';
import { createPeopleApp, insertUser } from './testing/people-app.js';

let db: Db;
let people: ReturnType<typeof createPeopleApp>;
beforeAll(async () => {
  ({ db } = await createTestDb());
  people = createPeopleApp(db, { now: new Date() });
});
afterAll(() => db.destroy());

it('says of every reference to a user what a deletion does to it', async () => {
  const { rows } = await db.raw(
    `select c.conrelid::regclass || '.' || a.attname as reference from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'users'::regclass`,
  );
  const known = Object.values(BELONGINGS).flat();
  const references = rows.map((row: { reference: string }) => row.reference);
  expect(references.filter((reference: string) => !known.includes(reference))).toEqual([]);
});

it('hands what a deleted user answered for to who deleted them', async () => {
  const ada = await insertUser(db, 'ada', { authority: 'ADMIN' });
  const grace = await insertUser(db, 'grace', { authority: 'ADMIN' });
  const catalog = await insertCatalog(db, { owner_id: grace, created_by: grace });
  const control = await insertControl(db, catalog, { owner_id: grace });
  await db('service_accounts').insert({
    ...{ id: newId(), owner_id: grace, name: 'robot', role: 'USER', scopes: [] },
  });
  people.actAs(ada);
  expect((await people.remove(`/users/${grace}`)).status).toBe(204);
  expect(await db('catalogs').where('id', catalog).first('owner_id', 'created_by')).toEqual({
    owner_id: ada,
    created_by: grace,
  });
  expect(await db('controls').where('id', control).first('owner_id')).toEqual({ owner_id: ada });
  expect(await db('service_accounts')).toEqual([]);
});

it('leaves what an administrator answered for without an owner when they delete themselves', async () => {
  const lin = await insertUser(db, 'lin', { authority: 'ADMIN' });
  const catalog = await insertCatalog(db, { owner_id: lin });
  people.actAs(lin);
  expect((await people.remove(`/users/${lin}`)).status).toBe(204);
  expect(await db('catalogs').where('id', catalog).first('owner_id')).toEqual({ owner_id: null });
});
