import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDb, type Db } from '../../db/knex.js';
import { insertCatalog, insertControl, insertSlot } from '../../testing/rows.js';
import { createTestDb } from '../../testing/test-db.js';
import { identifier, textLiteral } from './sql/literals.js';

const SCRIPT = new URL('../../../sql/reporting-role.sql', import.meta.url);

let db: Db;
let reader: Db;
let role: string;
beforeAll(async () => {
  const made = await createTestDb();
  db = made.db;
  const url = new URL(made.url);
  const database = url.pathname.slice(1);
  role = `ro_${database.slice(-12)}`;
  const values: Record<string, string> = {
    role,
    database,
    password: 'of-this-test',
    owner: (await db.raw('select current_user as name')).rows[0].name,
  };
  // As psql puts its variables in.
  const script = readFileSync(SCRIPT, 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .replaceAll(/:"(\w+)"/g, (_, name: string) => identifier(values[name] ?? ''))
    .replaceAll(/:'(\w+)'/g, (_, name: string) => textLiteral(values[name] ?? ''));
  await db.raw(script);
  reader = createDb(Object.assign(url, { username: role, password: 'of-this-test' }).href);
});
afterAll(async () => {
  await reader.destroy();
  await db.raw(`drop owned by ${identifier(role)}`);
  await db.raw(`drop role ${identifier(role)}`);
  await db.destroy();
});

const relations = async (schema: string): Promise<string[]> =>
  (
    await db.raw(
      `select c.relname as name from pg_class c
       where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
      [schema],
    )
  ).rows.map((row: { name: string }) => row.name);

it('reads every view, and what the application writes', async () => {
  const control = await insertControl(db, await insertCatalog(db), { name: 'Licences' });
  const period = { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' };
  await insertSlot(db, control, period, 'passed');
  for (const view of await relations('reporting'))
    await reader.raw(`select * from reporting.${identifier(view)} limit 1`);
  const { rows } = await reader.raw('select control, passed, compliance from compliance_per_day');
  expect(rows).toMatchObject([{ control: 'Licences', passed: 1 }]);
  expect(Number(rows[0].compliance)).toBe(100);
});

it('reads no table of the application', async () => {
  const tables = await relations('public');
  expect(tables).toContain('users');
  for (const table of tables)
    await expect(reader.raw(`select 1 from public.${identifier(table)}`)).rejects.toThrow(
      /permission denied/,
    );
});

it('writes nothing, even after it made its session writable', async () => {
  await expect(reader.raw('delete from reporting.catalogs')).rejects.toThrow(/read-only|denied/);
  for (const sql of [
    `insert into reporting.scopes (scope) values ('x')`,
    'delete from reporting.catalogs',
    'create table reporting.x (a int)',
    'create table public.x (a int)',
    'select lo_create(0)',
    'select lo_creat(-1)',
    `select lo_from_bytea(0, 'x')`,
    'create temporary table x (a int)',
  ])
    await expect(
      reader.transaction(async (trx) => {
        await trx.raw('set transaction read write');
        await trx.raw(sql);
      }),
    ).rejects.toThrow(/denied|must be owner|cannot/);
});

it('shows no column that names a person or holds a secret', async () => {
  const { rows } = await db.raw(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'reporting'`,
  );
  expect(rows.length).toBeGreaterThan(40);
  const private_ = /user|owner|created_by|email|passw|token|secret|hash|params|error_|receipt/i;
  expect(rows.filter((row: { name: string }) => private_.test(row.name))).toEqual([]);
});
