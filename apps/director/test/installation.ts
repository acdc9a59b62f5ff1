import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLocalMongo, startLocalMongo } from '@status/local-mongo';
import {
  createDatabase,
  findRedisServer,
  freePort,
  startPostgres,
  startTemporaryRedis,
} from '@status/local-postgres';
import { startStubService } from '../src/testing/stub-service.js';
import { createProgram } from './program.js';

export interface Part {
  stop: () => Promise<void>;
  /** Answers once the service answers. */
  start: () => Promise<void>;
}

const NODE_RED = 'apps/node-red/dist/main.js';
const ROOT = new URL('../../../', import.meta.url);

/**
 * Ten services that can each be stopped and started: PostgreSQL, MongoDB's protocol, Redis, the
 * registry, Node-RED (where it is built) and the director are real; the frontend, the proxy, Grafana
 * and the backend are stand-ins that answer on the paths of theirs that are looked at.
 */
export async function startInstallation(intervalMs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'status-ten-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  const parts = new Map<string, Part>();
  const ending: (() => Promise<void> | void)[] = [];
  const notRun: string[] = [];
  const at = (port: number) => `http://127.0.0.1:${port}`;

  const stub = async (name: string, paths: Record<string, unknown>) => {
    const service = await startStubService((path) =>
      path in paths ? { status: 200, body: paths[path] } : { status: 404 },
    );
    parts.set(name, service);
    ending.push(service.stop);
    return service.url;
  };

  const postgresPort = await freePort();
  const openPostgres = () =>
    startPostgres({
      ...{ dataDir: join(folder, 'postgres'), port: postgresPort },
      ...{ password: 'postgres', durable: true },
    });
  let postgres = await openPostgres();
  ending.push(
    () => postgres.stop(),
    () => rmSync(folder, { recursive: true, force: true }),
  );
  for (const name of ['registry', 'director']) await createDatabase(postgres.url('postgres'), name);
  parts.set('postgres', {
    stop: () => postgres.stop(),
    start: async () => {
      postgres = await openPostgres();
    },
  });

  let redisUrl = '';
  if (findRedisServer()) {
    let redis = await startTemporaryRedis();
    redisUrl = redis.url;
    const { port, password } = { port: redis.port, password: new URL(redis.url).password };
    ending.push(() => redis.stop());
    parts.set('dragonfly', {
      stop: () => redis.stop(),
      start: async () => {
        redis = await startTemporaryRedis({ port, password });
      },
    });
  } else notRun.push('dragonfly: redis-server is not on the PATH');

  let mongoUrl = '';
  const mongo = hasLocalMongo() ? await startLocalMongo() : undefined;
  if (mongo) ending.push(mongo.stop);
  const server = mongo?.process;
  if (mongo && server) {
    mongoUrl = mongo.url;
    parts.set('mongo-registry', { stop: () => server.kill(), start: () => server.start() });
  } else notRun.push('mongo-registry: there is no server of its protocol to stop');

  const urls = {
    backend: await stub('backend', { '/api/v1/health/live': {}, '/api/v1/health/ready': {} }),
    frontend: await stub('frontend', { '/': {} }),
    proxy: await stub('reverse-proxy', { '/healthz': {} }),
    grafana: await stub('grafana', { '/api/health': { database: 'ok', version: '12.4.0' } }),
  };
  const [registryPort, nodeRedPort, directorPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const catalogue = join(folder, 'infrastructure.yaml');
  writeFileSync(
    catalogue,
    `internal:
  registry: ${at(registryPort)}
  nodered: ${at(nodeRedPort)}
  frontend: ${urls.frontend}
  reverse-proxy: ${urls.proxy}
  grafana: ${urls.grafana}
  database: { postgres: "$_[DATABASE_URL]", mongo-registry: "$_[CHECK_MONGO_URL]", dragonfly: "$_[CHECK_REDIS_URL]" }
status-backend: ${urls.backend}
`,
  );
  const program = (name: string, ...given: Parameters<typeof createProgram>) => {
    const created = createProgram(...given);
    parts.set(name, created);
    ending.push(created.stop);
    return created.start();
  };
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await program('registry', {
    entry: 'apps/registry/src/main.ts',
    env: {
      PORT: String(registryPort),
      DATABASE_URL: postgres.url('registry'),
      GOV_INFRASTRUCTURE: catalogue,
    },
    readyUrl: `${at(registryPort)}/api/info`,
  });
  if (existsSync(new URL(NODE_RED, ROOT)))
    await program('nodered', {
      entry: NODE_RED,
      env: {
        PORT: String(nodeRedPort),
        NODE_RED_USER_DIR: join(folder, 'node-red'),
        NODE_RED_CREDENTIAL_SECRET: randomBytes(32).toString('hex'),
        STATUS_TOKEN_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        STATUS_BACKEND_ORIGINS: urls.backend,
        STATUS_ALLOW_HOSTS: new URL(urls.backend).host,
      },
      readyUrl: `${at(nodeRedPort)}/api/v1/health`,
    });
  else {
    notRun.push('nodered: a stand-in, because Node-RED is not built here');
    const service = await startStubService(() => ({ status: 200, body: {} }));
    await service.stop();
    service.port = nodeRedPort;
    await service.start();
    parts.set('nodered', service);
    ending.push(service.stop);
  }
  await program('director', {
    entry: 'apps/director/src/main.ts',
    env: {
      PORT: String(directorPort),
      DATABASE_URL: postgres.url('director'),
      CHECK_MONGO_URL: mongoUrl,
      CHECK_REDIS_URL: redisUrl,
      GOV_INFRASTRUCTURE: catalogue,
      DIRECTOR_INTERVAL_MS: String(intervalMs),
      GOV_LOG_LEVEL: 'WARN',
    },
    readyUrl: `${at(directorPort)}/info`,
  });
  return {
    parts,
    notRun,
    directorUrl: at(directorPort),
    async stop(): Promise<void> {
      for (const end of ending.reverse()) await end();
    },
  };
}
