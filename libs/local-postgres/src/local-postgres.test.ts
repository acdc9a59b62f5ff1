import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, startTemporaryPostgres, type Postgres } from './index.js';

let server: Postgres | undefined;
beforeAll(async () => {
  server = await startTemporaryPostgres();
}, 60_000);
afterAll(() => server?.stop());

it('starts PostgreSQL 17 and clones a template database', async () => {
  await createDatabase(server!.url('postgres'), 'one');
  const one = new pg.Client({ connectionString: server!.url('one') });
  await one.connect();
  await one.query('create table t as select 42 as answer');
  await one.end();
  await createDatabase(server!.url('postgres'), 'two', 'one');
  await createDatabase(server!.url('postgres'), 'two', 'one'); // a second time is no error
  const two = new pg.Client({ connectionString: server!.url('two') });
  await two.connect();
  const { rows } = await two.query(
    `select answer, current_setting('server_version') as version from t`,
  );
  await two.end();
  expect(rows[0].answer).toBe(42);
  expect(rows[0].version).toMatch(/^17\./);
});
