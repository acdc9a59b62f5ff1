import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@status/local-postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isAlive, type ProcessMark } from './processes/process-identity.js';

/** A launcher as a program of its own, over a real PostgreSQL and fake services. */
interface Launcher {
  child: ChildProcess;
  output: () => string;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
}

const folder = mkdtempSync(join(tmpdir(), 'status-launcher-'));
const home = `${folder}-home`; // not inside: as root, PostgreSQL's user must pass through
let ports: Record<'gateway' | 'backend' | 'nodeRed' | 'registry' | 'director' | 'postgres', number>;
const started: Launcher[] = [];

beforeAll(async () => {
  const [gateway, backend, nodeRed, registry, director, postgres] = await Promise.all(
    [0, 0, 0, 0, 0, 0].map(() => freePort()),
  );
  ports = { gateway, backend, nodeRed, registry, director, postgres } as typeof ports;
});
afterAll(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM');
    await ended;
  }
  for (const path of [folder, home]) rmSync(path, { recursive: true, force: true });
}, 30_000);

function start(environment: Record<string, string> = {}): Launcher {
  const child = spawn(
    process.execPath,
    [
      ...['--conditions=@status/source', '--import', 'tsx'],
      join(import.meta.dirname, 'testing/fake-launcher.ts'),
    ],
    {
      env: {
        PATH: process.env['PATH'],
        STATUS_HOME: home,
        STATUS_GATEWAY_PORT: String(ports.gateway),
        STATUS_BACKEND_PORT: String(ports.backend),
        STATUS_NODE_RED_PORT: String(ports.nodeRed),
        STATUS_REGISTRY_PORT: String(ports.registry),
        STATUS_DIRECTOR_PORT: String(ports.director),
        STATUS_POSTGRES_PORT: String(ports.postgres),
        ...environment,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  const launcher = { child, output: () => output, ended };
  started.push(launcher);
  return launcher;
}

const ready = (launcher: Launcher) =>
  vi.waitFor(() => expect(launcher.output()).toContain('STATUS is ready'), {
    timeout: 30_000,
    interval: 50,
  });

const pidOf = async (path: string) =>
  ((await (await fetch(`http://127.0.0.1:${ports.gateway}${path}`)).json()) as { pid: number }).pid;

/** Every process this launcher has started, found as the next launcher would find it. */
const marks = (): ProcessMark[] =>
  readdirSync(join(home, 'run'))
    .filter((name) => name.endsWith('.pid.json'))
    .map((name) => JSON.parse(readFileSync(join(home, 'run', name), 'utf8')) as ProcessMark);

async function stop(launcher: Launcher): Promise<void> {
  const running = marks();
  expect(running).toHaveLength(5);
  launcher.child.kill('SIGINT');
  expect(await launcher.ended).toBe(0);
  expect(running.filter(isAlive)).toEqual([]);
  expect(readdirSync(join(home, 'run'))).toEqual([]);
}

it('starts, shows the address and the set-up link, and stops without leaving anything', async () => {
  const launcher = start();
  await ready(launcher);
  await vi.waitFor(() =>
    expect(launcher.output()).toMatch(
      new RegExp(`http://localhost:${ports.gateway}/setup\\?token=[\\w-]{43}`),
    ),
  );
  expect(launcher.output()).toMatch(/PostgreSQL[\s\S]*Gateway/);
  expect(await pidOf('/backend/x')).toBeGreaterThan(0);
  expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(home, 'logs/backend.log'), 'utf8')).toContain('listening');
  await stop(launcher);
}, 60_000);

it('starts again what is killed, and the rest stays', async () => {
  const launcher = start();
  await ready(launcher);
  const before = { backend: await pidOf('/backend/x'), nodeRed: await pidOf('/node-red/') };
  process.kill(before.backend, 'SIGKILL');
  await vi.waitFor(() => expect(launcher.output()).toContain('backend is back'), {
    timeout: 10_000,
  });
  expect(await pidOf('/backend/x')).not.toBe(before.backend);

  const postgres = JSON.parse(
    readFileSync(join(home, 'run/postgres.pid.json'), 'utf8'),
  ) as ProcessMark;
  process.kill(postgres.pid, 'SIGKILL');
  await vi.waitFor(() => expect(launcher.output()).toContain('postgres is back'), {
    timeout: 20_000,
  });
  expect(await pidOf('/node-red/')).toBe(before.nodeRed);
  await stop(launcher);
}, 60_000);

it('refuses a second start on the same data, and the first goes on', async () => {
  const first = start();
  await ready(first);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(
    new RegExp(`^STATUS already runs on ${home} \\(process ${first.child.pid}\\)\\. .*\n$`),
  );
  expect(await pidOf('/backend/x')).toBeGreaterThan(0);
  await stop(first);
}, 60_000);

it('stops what a killed launcher left, and starts', async () => {
  const first = start();
  await ready(first);
  const left = marks();
  first.child.kill('SIGKILL');
  await first.ended;
  expect(left.filter(isAlive)).toHaveLength(5);
  const second = start();
  await ready(second);
  expect(second.output()).toContain('stopped from an earlier run: ');
  expect(left.filter(isAlive)).toEqual([]);
  await stop(second);
}, 60_000);

it('names a taken port and its variable before anything is started', async () => {
  const other = createServer().listen(ports.nodeRed, '127.0.0.1');
  const launcher = start();
  expect(await launcher.ended).toBe(1);
  expect(launcher.output()).toMatch(
    new RegExp(`^Port ${ports.nodeRed}, for Node-RED, is taken by .*STATUS_NODE_RED_PORT.*\n$`),
  );
  expect(readdirSync(join(home, 'run'))).toEqual([]);
  other.close();
}, 30_000);

it.each([
  [
    'too short',
    { CALLBACK_TOKEN_SECRET: 'short' },
    /^The secret CALLBACK_TOKEN_SECRET has 5 characters.*\n$/,
  ],
  [
    'refused by a service',
    { CALLBACK_TOKEN_SECRET: 'refused-by-the-fake-services-of-this-test' },
    /ended while starting with exit code 1\. It said: CALLBACK_TOKEN_SECRET is not the one/,
  ],
  [
    'not that of the data',
    { POSTGRES_PASSWORD: 'not-the-password-of-this-data-folder' },
    /PostgreSQL refuses the stored password.*Restore the matching secrets file/,
  ],
])(
  'ends with one sentence when a secret is %s',
  async (_what, environment, sentence) => {
    const launcher = start(environment as Record<string, string>);
    expect(await launcher.ended).toBe(1);
    expect(launcher.output()).toMatch(sentence);
    expect(launcher.output()).not.toContain('    at ');
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  },
  30_000,
);

it('stops in order when it is asked to while it starts', async () => {
  const launcher = start();
  await vi.waitFor(() => expect(readdirSync(join(home, 'run'))).toContain('postgres.pid.json'), {
    timeout: 20_000,
    interval: 5,
  });
  const running = marks();
  launcher.child.kill('SIGTERM');
  expect(await launcher.ended).toBe(0);
  expect(running.filter(isAlive)).toEqual([]);
  expect(readdirSync(join(home, 'run'))).toEqual([]);
}, 30_000);

it('ends with one sentence when its secrets file is unreadable', async () => {
  writeFileSync(join(home, 'secrets.json'), '{ "setupToken": ');
  const launcher = start();
  expect(await launcher.ended).toBe(1);
  expect(launcher.output()).toMatch(/^The secrets file .*secrets\.json cannot be read/);
}, 30_000);
