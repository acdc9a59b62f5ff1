import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasLocalMongo, startLocalMongo, type LocalMongo } from '@status/local-mongo';
import { freePort, startTemporaryPostgres, type Postgres } from '@status/local-postgres';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildAgreement } from '../src/testing/build.js';

let postgres: Postgres;
let folder: string;
let catalogue: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  folder = mkdtempSync(join(tmpdir(), 'status-registry-'));
  catalogue = join(folder, 'infrastructure.yaml');
  writeFileSync(catalogue, 'facts: { default: standard, standard: "http://127.0.0.1:1" }\n');
}, 60_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

/** The service as a process of its own, from its source. */
function start(env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--conditions=@status/source', '--import', 'tsx', 'src/main.ts'],
    {
      cwd: new URL('..', import.meta.url),
      env: { PATH: process.env['PATH'], GOV_INFRASTRUCTURE: catalogue, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  children.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output, exit };
}

async function info(port: number): Promise<{ store: string }> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/info`);
      return (await response.json()) as { store: string };
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`Nothing listens on ${port}.`);
}

test('the service starts, answers, and ends on SIGTERM', async () => {
  const port = await freePort();
  const { child, output, exit } = start({
    PORT: String(port),
    DATABASE_URL: postgres.url('postgres'),
  });
  expect(await info(port)).toMatchObject({ name: 'status-registry', store: 'up' });
  const created = await fetch(`http://127.0.0.1:${port}/api/v6/agreements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(buildAgreement('tpa-1')),
  });
  expect(created.status).toBe(200);
  const before = Date.now();
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  expect(Date.now() - before).toBeLessThan(10_000);
  expect(output.err).toBe('');
}, 30_000);

if (hasLocalMongo()) {
  test("the service works on MongoDB by Governify's variables and repeats no password", async () => {
    const mongo = (await startLocalMongo()) as LocalMongo;
    onTestFinished(mongo.stop);
    const root = new URL(mongo.rootUrl);
    const port = await freePort();
    const { child, output, exit } = start({
      PORT: String(port),
      GOV_LOG_LEVEL: 'TRACE',
      MONGOADMIN: root.username,
      MONGOPASS: root.password,
      GOV_CONFIG_main_database_host: root.host,
    });
    expect(await info(port)).toMatchObject({ store: 'up' });
    const agreements = `http://127.0.0.1:${port}/api/v6/agreements`;
    const created = await fetch(agreements, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(buildAgreement('tpa-1')),
    });
    expect(created.status).toBe(200);
    await mongo.process?.kill(); // one that ran before is not ours to kill
    expect((await fetch(agreements)).status).toBe(mongo.process ? 503 : 200);
    await mongo.process?.start();
    expect(await (await fetch(agreements)).json()).toMatchObject([{ id: 'tpa-1' }]);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    const said = output.out + output.err;
    expect(said).not.toContain(root.password);
    expect(said).not.toContain('status-registry:');
  }, 60_000);
} else console.warn('NOT RUN: the registry on MongoDB, for which this machine has no server.');

test.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
  ['no database', () => ({}), /^DATABASE_URL is missing: [^\n]+\.\n$/],
  [
    'no catalogue',
    () => ({ DATABASE_URL: postgres.url('postgres'), GOV_INFRASTRUCTURE: '/none.yaml' }),
    /^The service catalogue \/none\.yaml cannot be opened \(ENOENT\): [^\n]+\.\n$/,
  ],
  [
    'a wrong password',
    () => ({ DATABASE_URL: postgres.url('postgres').replace(':postgres@', ':secret-x@') }),
    /^The database 127\.0\.0\.1:\d+\/postgres \(DATABASE_URL\) cannot be used: (?!.*secret-x)[^\n]+\n$/,
  ],
  [
    'a taken port',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      taken.unref();
      const { port } = taken.address() as { port: number };
      return { DATABASE_URL: postgres.url('postgres'), PORT: String(port) };
    },
    /^Port \d+ on 127\.0\.0\.1 is taken: [^\n]+\.\n$/,
  ],
])(
  '%s is one clear sentence and exit 1',
  async (_, env, sentence) => {
    const { output, exit } = start({ PORT: '0', ...(await env()) });
    expect(await exit).toBe(1);
    expect(output.err).toMatch(sentence);
  },
  30_000,
);
