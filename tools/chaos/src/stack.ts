import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@status/local-postgres';
import { createStatusClient } from '@status/sdk';

export type ServiceName = 'backend' | 'node-red' | 'registry' | 'postgres';
const ROOT = join(import.meta.dirname, '../../..');
const ADMIN = { username: 'chaos', password: 'held together by patience' };

/** The whole of STATUS as `npm start` runs it, in a folder and on ports of its own. */
export async function startStack(allowHost: string) {
  const home = mkdtempSync(join(tmpdir(), 'status-chaos-'));
  const names = ['GATEWAY', 'BACKEND', 'NODE_RED', 'REGISTRY', 'DIRECTOR', 'POSTGRES'];
  const ports = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [`STATUS_${name}_PORT`, String(await freePort())] as const),
    ),
  );
  const launcher = spawn(process.execPath, [join(ROOT, 'tools/launcher/start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...ports,
      STATUS_HOME: home,
      STATUS_ADMIN_USERNAME: ADMIN.username,
      STATUS_ADMIN_PASSWORD: ADMIN.password,
      STATUS_ALLOW_HOSTS: allowHost,
      STATUS_RUN_DEADLINE_MS: '40000',
      STATUS_RUN_LEASE_MS: '8000',
    },
  });
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const baseUrl = `http://127.0.0.1:${ports['STATUS_BACKEND_PORT']}/api/v1`;
  const status = createStatusClient({ baseUrl, credentials: ADMIN });
  await until('STATUS to be ready', 180_000, async () => {
    if (launcher.exitCode !== null) throw new Error(`STATUS did not start:\n${output}`);
    return (await fetch(`${baseUrl}/health/ready`).catch(() => undefined))?.ok ?? false;
  });
  const pidOf = (service: ServiceName): number =>
    JSON.parse(readFileSync(join(home, 'run', `${service}.pid.json`), 'utf8')).pid;
  return {
    status,
    databaseUrl: databaseUrlOf(home, Number(ports['STATUS_POSTGRES_PORT'])),
    /** kill -9, then waits for the launcher to have another one running. */
    async kill(service: ServiceName): Promise<void> {
      const pid = pidOf(service);
      process.kill(pid, 'SIGKILL');
      await until(`${service} to be started again`, 30_000, async () => {
        try {
          return pidOf(service) !== pid;
        } catch {
          return false;
        }
      });
    },
    async stop(): Promise<void> {
      const ended = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGTERM');
      await ended;
      if (!process.env['CHAOS_KEEP']) rmSync(home, { recursive: true, force: true });
      else console.log(`kept ${home}`);
    },
  };
}
export type Stack = Awaited<ReturnType<typeof startStack>>;

function databaseUrlOf(home: string, port: number): string {
  const secrets = JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8')) as Record<
    string,
    string
  >;
  const password = Object.entries(secrets).find(([name]) => /postgres/i.test(name))?.[1] ?? '';
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/status`;
}

async function until(
  what: string,
  timeoutMs: number,
  condition: () => Promise<boolean>,
): Promise<void> {
  for (const end = Date.now() + timeoutMs; ;) {
    if (await condition()) return;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
