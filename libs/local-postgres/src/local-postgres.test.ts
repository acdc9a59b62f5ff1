import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createDatabase,
  createOwnedDatabase,
  freePort,
  startPostgres,
  startTemporaryPostgres,
  type Postgres,
} from './index.js';
import { stopServerLeftOn } from './stale-server.js';

let server: Postgres;
beforeAll(async () => {
  server = await startTemporaryPostgres();
}, 60_000);
afterAll(() => server.stop());

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

it('starts PostgreSQL 17 and clones a template database', async () => {
  await createDatabase(server.url('postgres'), 'one');
  await query(server.url('one'), 'create table t as select 42 as answer');
  await createDatabase(server.url('postgres'), 'two', 'one');
  await createDatabase(server.url('postgres'), 'two', 'one'); // a second time is no error
  const [row] = await query(
    server.url('two'),
    `select answer, current_setting('server_version') as version from t`,
  );
  expect(row?.['answer']).toBe(42);
  expect(row?.['version']).toMatch(/^17\./);
});

it('gives each service a database that only its own role may enter', async () => {
  const admin = server.url('postgres');
  await createOwnedDatabase(admin, 'mine', 'password-one');
  await createOwnedDatabase(admin, 'yours', 'password-two');
  await createOwnedDatabase(admin, 'mine', 'password-three'); // a changed secret takes effect
  const at = (role: string, password: string, database: string) =>
    admin.replace(
      /postgres:\/\/.*@(.*)\/postgres/,
      `postgres://${role}:${password}@$1/${database}`,
    );
  await query(at('mine', 'password-three', 'mine'), 'create table kept (id int)');
  await expect(query(at('mine', 'password-one', 'mine'), 'select 1')).rejects.toThrow('password');
  await expect(query(at('yours', 'password-two', 'mine'), 'select 1')).rejects.toThrow(
    'permission denied',
  );
});

it('says which secrets are wrong when the data folder has another password', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'status-pg-password-'));
  chmodSync(folder, 0o711);
  const options = { dataDir: join(folder, 'data'), durable: false };
  const first = await startPostgres({ ...options, port: await freePort(), password: 'first' });
  await first.stop();
  await expect(
    startPostgres({ ...options, port: await freePort(), password: 'second' }),
  ).rejects.toThrow('refuses the stored password');
  rmSync(folder, { recursive: true });
});

it('leaves a process alone that merely has the number of an old server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'status-pg-stale-'));
  const pgCtl = join(folder, 'pg_ctl');
  writeFileSync(pgCtl, `#!/bin/sh\necho called > ${folder}/called\n`, { mode: 0o755 });
  const leftBy = async (pid: number | undefined) => {
    writeFileSync(join(folder, 'postmaster.pid'), `${pid}\n`);
    await stopServerLeftOn(folder, pgCtl, { cwd: '/' });
    return existsSync(join(folder, 'called'));
  };
  expect(await leftBy(process.pid)).toBe(false);
  const script = `setTimeout(() => 0, 60_000); console.log('up')`;
  const server = spawn(process.execPath, ['-e', script, '--', '-D', folder]);
  await once(server.stdout, 'data');
  expect(await leftBy(server.pid)).toBe(true);
  server.kill();
  rmSync(folder, { recursive: true });
});
