import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDatabase,
  freePort,
  startTemporaryPostgres,
  startTemporaryRedis,
} from '@status/local-postgres';
import { startBalancer } from './balancer.js';
import { defineProcess, type Process } from './processes.js';

const ROOT = join(import.meta.dirname, '../../../..');
const program = (app: string) => join(ROOT, `apps/${app}/dist/main.js`);
const at = (port: number) => `http://127.0.0.1:${port}`;
export const ADMIN = { username: 'cluster', password: 'two-backends-and-a-worker' };

export interface Cluster {
  /** Addresses of the two backends, up to and with `/api/v1`. */
  apis: [string, string];
  /** One address before both. */
  balanced: string;
  databaseUrl: string;
  one: Process;
  other: Process;
  worker: Process;
  stop(): Promise<void>;
}

/**
 * Two backends and a worker over one PostgreSQL and one redis-server, with the registry and the flow
 * runtime, each a process of its own from what was built.
 * @param allowHost `host:port` that flows may read
 */
export async function startCluster(allowHost: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'status-cluster-'));
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const postgres = await startTemporaryPostgres();
    undo.push(() => postgres.stop());
    for (const name of ['status', 'registry']) await createDatabase(postgres.url('postgres'), name);
    const redis = await startTemporaryRedis();
    undo.push(() => redis.stop());

    const [one, other, balancer, registry, nodeRed] = (await Promise.all([
      ...[freePort(), freePort(), freePort(), freePort(), freePort()],
    ])) as [number, number, number, number, number];
    undo.push((await startBalancer(balancer, [one, other])).close);

    const tokenPair = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const ledgerKey = generateKeyPairSync('ed25519').privateKey;
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text, { mode: 0o600 });
      return join(folder, name);
    };
    const common = { NODE_ENV: 'production', HOST: '127.0.0.1' };
    const backend = {
      ...common,
      LOG_LEVEL: 'info',
      DATABASE_URL: postgres.url('status'),
      REDIS_URL: redis.url,
      REGISTRY_URL: at(registry),
      NODE_RED_URL: at(nodeRed),
      BACKEND_URL: at(balancer),
      CALLBACK_TOKEN_SECRET: randomBytes(32).toString('hex'),
      STATUS_TOKEN_KEY_FILE: file('token.pem', tokenPair.privateKey),
      STATUS_LEDGER_KEY_FILE: file(
        'ledger.pem',
        ledgerKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ),
      STATUS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      STATUS_SETUP_TOKEN: randomBytes(32).toString('hex'),
      STATUS_ADMIN_USERNAME: ADMIN.username,
      STATUS_ADMIN_PASSWORD: ADMIN.password,
      STATUS_DEMO: 'false',
      STATUS_RUN_LEASE_MS: '8000',
      STATUS_RUN_DEADLINE_MS: '90000',
    };
    const api = (name: string, port: number) =>
      defineProcess({
        name,
        args: [program('backend'), 'api'],
        environment: { ...backend, PORT: String(port) },
        readyUrl: `${at(port)}/api/v1/health/ready`,
      });
    const processes = {
      registry: defineProcess({
        name: 'registry',
        args: [program('registry')],
        environment: {
          ...common,
          PORT: String(registry),
          DATABASE_URL: postgres.url('registry'),
          COLLECTOR_POLL_MS: '200',
          GOV_INFRASTRUCTURE: file('infrastructure.yaml', infrastructure(registry, balancer)),
        },
        readyUrl: `${at(registry)}/api/info`,
      }),
      nodeRed: defineProcess({
        name: 'node-red',
        args: [program('node-red')],
        environment: {
          ...common,
          PORT: String(nodeRed),
          NODE_RED_USER_DIR: join(folder, 'node-red'),
          NODE_RED_CREDENTIAL_SECRET: randomBytes(32).toString('hex'),
          STATUS_TOKEN_PUBLIC_KEY: tokenPair.publicKey,
          STATUS_BACKEND_ORIGINS: at(balancer),
          STATUS_ALLOW_HOSTS: `127.0.0.1:${balancer},${allowHost}`,
        },
        readyUrl: `${at(nodeRed)}/api/v1/health`,
      }),
      one: api('first backend', one),
      other: api('second backend', other),
      worker: defineProcess({
        name: 'worker',
        args: [program('backend'), 'worker'],
        environment: backend,
        readyLine: 'STATUS worker works',
      }),
    };
    for (const process of Object.values(processes)) undo.push(() => process.stop());
    await Promise.all([processes.registry.start(), processes.nodeRed.start()]);
    // All at once: of three that find an empty database one migrates.
    await Promise.all([processes.one.start(), processes.other.start(), processes.worker.start()]);
    return {
      apis: [`${at(one)}/api/v1`, `${at(other)}/api/v1`],
      balanced: `${at(balancer)}/api/v1`,
      databaseUrl: postgres.url('status'),
      one: processes.one,
      other: processes.other,
      worker: processes.worker,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const infrastructure = (registry: number, backend: number) => `internal:
  registry:
    default: ${at(registry)}
status-backend:
  default: standard
  standard: ${at(backend)}
`;
