import { expect, it } from 'vitest';
import { runAs, type ActorContext } from './actor.js';
import { isAuditedWrite, tellActor } from './tell-actor.js';

it.each([
  ['insert into "catalogs" ("id") values ($1)', true],
  ['update only controls set name = $1', true],
  ['with gone as (delete from scopes returning id) select 1', true],
  ['truncate table users', true],
  ['select * from catalogs for update', false],
  ['select updated_at from users', false],
  ['insert into "computations" ("id") values ($1)', false],
  ['update groups_old set a = 1', false],
  ['update "groups" set "status" = $1', false],
  ['delete from "groups" where "id" = $1', true],
  ['insert into "points" ("id") values ($1) on conflict do update set a = 1', true],
  ['BEGIN;', false],
])('%s: %s', (sql, expected) => {
  expect(isAuditedWrite(sql)).toBe(expected);
});

const bob: ActorContext = { actor: { kind: 'user', id: '1', name: 'bob' }, requestId: 'r' };
function connect() {
  const said: string[] = [];
  const connection = {
    query: (sql: string | { text: string }) => said.push(typeof sql === 'string' ? sql : sql.text),
  };
  tellActor(connection);
  return { said, connection };
}

it('says nothing before reads, nor when the same one goes on', () => {
  const { said, connection } = connect();
  void runAs(bob, async () => {
    connection.query({ text: 'select 1' });
    connection.query({ text: 'update users set a = 1' });
    connection.query({ text: 'update users set a = 2' });
  });
  expect(said.map((sql) => sql.slice(0, 17))).toEqual([
    'select 1',
    'select set_config',
    'update users set ',
    'update users set ',
  ]);
});

it('says it anew after what it said was undone, and when the system acts again', () => {
  const { said, connection } = connect();
  runAs(bob, async () => {
    connection.query('update users set a = 1');
    connection.query('COMMIT;');
    connection.query('update users set a = 2');
    connection.query('ROLLBACK;');
    connection.query('update users set a = 3');
  }).catch(() => undefined);
  connection.query('update users set a = 4');
  expect(said.filter((sql) => sql.startsWith('select set_config'))).toHaveLength(3);
});

it('says it anew after a commit that failed', () => {
  const said: string[] = [];
  const connection = {
    query: (sql: string, ...rest: ((error: Error | null) => void)[]) => {
      said.push(sql);
      if (sql === 'COMMIT;') rest.at(-1)?.(new Error('the chain is broken'));
    },
  };
  tellActor(connection);
  let heard: unknown;
  connection.query('update users set a = 1');
  void runAs(bob, async () => {
    connection.query('update users set a = 2');
    connection.query('COMMIT;', (error) => (heard = error));
    connection.query('update users set a = 3');
  });
  expect(heard).toBeInstanceOf(Error);
  expect(said.filter((sql) => sql.startsWith('select set_config'))).toHaveLength(2);
});
