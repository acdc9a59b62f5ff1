import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { insertCatalog, insertControl, insertSchedule } from '../../testing/rows.js';
import { createTestDb } from '../../testing/test-db.js';
import { newId } from '../id.js';
import { createDb, inTransaction, type Db } from '../knex.js';
import { migrate } from '../migrate.js';
import { runAs, type ActorContext } from './actor.js';
import { AUDITED, EXEMPT, ignoredOf } from './audited-tables.js';

let db: Db;
let url: string;
let from = 0;
beforeAll(async () => {
  ({ db, url } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  from = Number((await db('audit_log').max('seq as seq').first())?.seq ?? -1);
});

const entries = async () =>
  (await db('audit_log').where('seq', '>', from).orderBy('seq').pluck('payload')).map((text) =>
    JSON.parse(text),
  );
const as = (name: string): ActorContext => ({
  actor: { kind: 'user', id: `id-of-${name}`, name },
  requestId: `request-of-${name}`,
});
const scope = (name: string) => ({ id: newId(), name, type: 'string' });

it('has every table of the database either audited or exempt for a reason', async () => {
  const { rows } = await db.raw(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition and c.relname not like 'knex\\_%'`,
  );
  const tables = rows.map(({ name }: { name: string }) => name);
  expect(tables.filter((name: string) => !(name in AUDITED) && !(name in EXEMPT))).toEqual([]);
  expect(Object.keys(AUDITED).filter((name) => name in EXEMPT)).toEqual([]);
});

it('masks every column of an audited table that is named like a secret', async () => {
  const { rows } = await db.raw(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and table_name = any (?)
       and column_name ~* 'passw|secret|token|hash|sealed|credential|private|recovery|otp'`,
    [Object.keys(AUDITED)],
  );
  expect(rows.length).toBeGreaterThan(0);
  const open = rows.filter(({ table, column }: { table: string; column: string }) => {
    const spec = AUDITED[table];
    return spec && ![...(spec.masked ?? []), ...ignoredOf(spec)].includes(column);
  });
  expect(open).toEqual([]);
});

it('notes who made, changed and removed a row, in a transaction or out of one', async () => {
  const made = scope('region');
  await runAs(as('ada'), () => db('scopes').insert(made));
  await runAs(as('bob'), () =>
    inTransaction(db, async (trx) => {
      await trx('scopes').where({ id: made.id }).update({ description: 'Where it runs' });
    }),
  );
  await db('scopes').where({ id: made.id }).delete();
  const object = { type: 'scope', id: made.id, name: 'region' };
  expect(await entries()).toMatchObject([
    { action: 'scope.created', actor: as('ada').actor, requestId: 'request-of-ada', object },
    {
      action: 'scope.changed',
      actor: as('bob').actor,
      object,
      before: { description: null },
      after: { description: 'Where it runs' },
    },
    { action: 'scope.deleted', actor: { kind: 'system' }, object, after: null, requestId: null },
  ]);
  expect((await entries())[1].after).toEqual({ description: 'Where it runs' });
});

it('gives each of many at once their own entries', async () => {
  const names = Array.from({ length: 60 }, (_, n) => `actor-${n}`);
  await Promise.all(
    names.map((name, n) =>
      runAs(as(name), () =>
        n % 3 === 0
          ? inTransaction(db, (trx) => trx('scopes').insert(scope(`of-${name}`)))
          : db('scopes').insert(scope(`of-${name}`)),
      ),
    ),
  );
  const found = await entries();
  expect(found).toHaveLength(60);
  for (const { object, actor } of found) expect(object.name).toBe(`of-${actor.name}`);
  expect(found.map(({ seq }) => seq)).toEqual(names.map((_, n) => from + 1 + n));
});

it('knows who acts after a transaction of somebody else was undone', async () => {
  const one = createDb(url, undefined, 1);
  await one.raw('select 1');
  await runAs(as('ada'), () => one('scopes').insert(scope('first')));
  await expect(
    runAs(as('bob'), () =>
      inTransaction(one, async (trx) => {
        await trx('scopes').insert(scope('undone'));
        throw new Error('no');
      }),
    ),
  ).rejects.toThrow('no');
  await runAs(as('bob'), () => one('scopes').insert(scope('second')));
  await one.destroy();
  expect((await entries()).map(({ object, actor }) => [object.name, actor.name])).toEqual([
    ['first', 'ada'],
    ['second', 'bob'],
  ]);
});

it('notes that a secret changed, and neither of its values', async () => {
  const id = newId();
  const user = { id, username: 'cy', authority: 'USER', password_hash: 'HASH-ONE' };
  await db('users').insert(user);
  await db('users').where({ id }).update({ password_hash: 'HASH-TWO' });
  await db('settings').insert({
    key: 'some.service',
    value: JSON.stringify({ url: 'http://x', apiKey: 'KEY-ONE', deep: [{ token: 'KEY-TWO' }] }),
  });
  const found = await entries();
  expect(found).toMatchObject([
    { action: 'user.created', after: { password_hash: '(masked)', email: null } },
    { before: { password_hash: '(masked)' }, after: { password_hash: '(masked)' } },
    { after: { value: { url: 'http://x', apiKey: '(masked)', deep: [{ token: '(masked)' }] } } },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/HASH-|KEY-/);
});

it('takes the next due time of a schedule for no change of it', async () => {
  const control = await insertControl(db, await insertCatalog(db));
  await insertSchedule(db, control, { cron: '0 6 * * *' });
  from = Number((await db('audit_log').max('seq as seq').first())?.seq);
  await db('schedules').where({ control_id: control }).update({ next_run_at: new Date() });
  await db('controls').where({ id: control }).update({ updated_at: new Date() });
  expect(await entries()).toEqual([]);
  await db('schedules').where({ control_id: control }).update({ enabled: false });
  expect(await entries()).toMatchObject([
    { action: 'schedule.changed', after: { enabled: false } },
  ]);
});

it('cannot be changed, cut or emptied, nor escaped by emptying a table', async () => {
  await expect(db('audit_log').update({ hash: 'x' })).rejects.toThrow('inserts alone');
  await expect(db('audit_log').delete()).rejects.toThrow('inserts alone');
  await expect(db.raw('truncate audit_log')).rejects.toThrow('inserts alone');
  await db.raw('truncate scope_sets cascade');
  expect(await entries()).toContainEqual(
    expect.objectContaining({ action: 'scope-set.truncated' }),
  );
});

it('takes no part in a deadlock: two transactions change the same rows of two kinds crosswise', async () => {
  const [a, b] = [scope('cross-a'), scope('cross-b')];
  await db('scopes').insert([a, b]);
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      inTransaction(db, async (trx) => {
        // Each first makes an entry of its own, then waits for a row that others hold.
        await trx('scopes').insert(scope(`cross-${n}`));
        await trx('scopes')
          .where({ id: a.id })
          .update({ description: String(n) });
      }),
    ),
  );
  expect((await entries()).filter(({ action }) => action === 'scope.changed')).toHaveLength(40);
});

it('leaves triggers alone that are as they should be, and mends those that are not', async () => {
  const triggers = async () =>
    (
      await db.raw(
        `select t.oid, t.tgname from pg_trigger t where t.tgname like 'audit%' order by t.oid`,
      )
    ).rows;
  const before = await triggers();
  await migrate(db);
  expect(await triggers()).toEqual(before);
  await db.raw('drop trigger audit_update on scopes');
  await migrate(db);
  expect((await triggers()).length).toBe(before.length);
});
