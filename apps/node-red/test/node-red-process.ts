import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { genesisHash } from '@status/evidence';
import jwt from 'jsonwebtoken';
import type { FakeBackend } from './fake-backend.js';
import { listen, stopServer } from './fake-backend.js';

export const SECRETS = {
  NODE_RED_CREDENTIAL_SECRET: 'credential-secret-of-at-least-32-characters',
};

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** The key of another installation. */
export const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const TOKEN_KEY = {
  STATUS_TOKEN_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
};
const signed = { algorithm: 'ES256', issuer: 'status', expiresIn: 60 } as const;

export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'status-node-red-'));

export async function freePort(): Promise<number> {
  const server = createServer();
  const origin = await listen(server);
  await stopServer(server);
  return Number(new URL(origin).port);
}

/** What a process that was left to end said and returned. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface NodeRedProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the health flow answers. */
  ready(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Starts the built application as the launcher does. */
export function startNodeRed(main: string, environment: NodeJS.ProcessEnv): NodeRedProcess {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], ...SECRETS, ...TOKEN_KEY, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const origin = `http://127.0.0.1:${environment['PORT']}`;
  const ended = once(child, 'close').then(([code]) => ({ code, output: output.join('') }));
  return {
    origin,
    child,
    ended,
    ready: async () => {
      for (let attempt = 0; attempt < 300; attempt++) {
        if (child.exitCode !== null) break;
        const answer = await fetch(`${origin}/api/v1/health`).catch(() => undefined);
        if (answer?.ok === true) return;
        await sleep(50);
      }
      throw new Error(`Node-RED did not become ready:\n${output.join('')}`);
    },
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A signed call token as the backend makes it. */
export function callToken(path: string, overrides: object = {}, key = privateKey) {
  const claims = { path, jti: randomUUID(), aud: 'status-flows', ...overrides };
  return jwt.sign(claims, key, signed);
}

export function accessToken(authority: string): string {
  const claims = { username: authority.toLowerCase(), authority };
  return jwt.sign(claims, privateKey, { ...signed, subject: randomUUID(), audience: 'status' });
}

/** The body of a call, with the genesis that belongs to its group. */
export function flowCall(backend: FakeBackend, overrides: object = {}) {
  const computationGroup = randomUUID();
  const controlId = randomUUID();
  return {
    computationGroup,
    controlId,
    backendUrl: backend.bulkUrl,
    callbackToken: backend.callbackToken(computationGroup),
    genesis: genesisHash({ computationGroup, controlId }),
    params: {},
    scope: { dependencies: 'production' },
    period: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
    window: { type: 'static', period: 'daily' },
    flow: { id: 'rest-items', version: 'sha256:0' },
    ...overrides,
  };
}

export function post(origin: string, path: string, body: unknown, token = callToken(path)) {
  return fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
