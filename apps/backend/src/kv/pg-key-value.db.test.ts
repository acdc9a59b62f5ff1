import { afterAll, expect, it } from 'vitest';
import type { Db } from '../db/knex.js';
import { silentLog } from '../testing/silent-log.js';
import { createTestDb } from '../testing/test-db.js';
import { createPgKeyValue } from './pg-key-value.js';
import { testKeyValue } from './testing/key-value-suite.js';

let db: Db;
afterAll(() => db.destroy());

testKeyValue(async () => {
  const test = await createTestDb();
  db = test.db;
  const open = () => createPgKeyValue({ db, databaseUrl: test.url, log: silentLog });
  return [open(), open()];
});

it('leaves no row of what is over', async () => {
  const store = createPgKeyValue({ db, databaseUrl: '', log: silentLog });
  await store.set('over', 'x', 1);
  await expect.poll(() => store.get('over')).toBeUndefined();
  await store.purge();
  expect(await db('key_values').where({ key: 'over' })).toEqual([]);
});
