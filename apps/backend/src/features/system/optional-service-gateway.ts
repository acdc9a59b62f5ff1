import { createClient } from 'redis';
import { helloMongo } from './mongo-gateway.js';
import { getJson, text } from './service-gateway.js';
import { CheckFailed, type Found, type ServiceCheck } from './system.js';

/** Where services are that an installation can do without; undefined: it does. */
export interface OptionalServices {
  frontendUrl?: string | undefined;
  proxyUrl?: string | undefined;
  mongoUrl?: string | undefined;
  redisUrl?: string | undefined;
  grafanaUrl?: string | undefined;
  directorUrl?: string | undefined;
}

type Check = (url: string, signal: AbortSignal) => Promise<Found>;

const SERVICES: { name: string; at: keyof OptionalServices; variable: string; check: Check }[] = [
  { name: 'frontend', at: 'frontendUrl', variable: 'FRONTEND_URL', check: (u, s) => answers(u, s) },
  {
    name: 'reverse-proxy',
    at: 'proxyUrl',
    variable: 'PROXY_URL',
    check: (url, signal) => answers(`${base(url)}/healthz`, signal),
  },
  { name: 'mongo-registry', at: 'mongoUrl', variable: 'MONGO_URL', check: helloMongo },
  { name: 'dragonfly', at: 'redisUrl', variable: 'REDIS_URL', check: askRedis },
  { name: 'grafana', at: 'grafanaUrl', variable: 'GRAFANA_URL', check: askGrafana },
  {
    name: 'director',
    at: 'directorUrl',
    variable: 'DIRECTOR_URL',
    check: async (url, signal) => {
      const info = await getJson(`${base(url)}/info`, signal);
      return { version: text(info['version']) };
    },
  },
];

/** Checks of what is configured; what is not is named, and never asked. */
export const createOptionalChecks = (urls: OptionalServices): ServiceCheck[] =>
  SERVICES.map(({ name, at, variable, check }) => {
    const url = urls[at];
    return url === undefined
      ? { name, remedy: `Set ${variable} to its address if this installation has one.` }
      : {
          name,
          remedy: `Start it, and compare its address with ${variable}.`,
          check: (signal: AbortSignal) => check(url, signal),
        };
  });

const base = (url: string) => url.replace(/\/+$/, '');

async function answers(url: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(url, { signal, redirect: 'manual' });
  await response.body?.cancel();
  if (response.status >= 400) throw new CheckFailed(`answers ${response.status}`);
  return {};
}

/** `GET /api/health` of Grafana: its version, and whether its own database answers. */
async function askGrafana(url: string, signal: AbortSignal): Promise<Found> {
  const health = await getJson(`${base(url)}/api/health`, signal);
  const degraded = health['database'] === 'ok' ? undefined : 'its database does not answer';
  return { version: text(health['version']), degraded };
}

/** Redis, or Dragonfly, which speaks its protocol; each names its own version. */
async function askRedis(url: string, signal: AbortSignal): Promise<Found> {
  const client = createClient({
    url,
    socket: { connectTimeout: 1_500, reconnectStrategy: false },
    commandOptions: { abortSignal: signal },
  });
  client.on('error', () => undefined); // the rejected call says it
  try {
    await client.connect();
    const info = await client.info('server');
    const version = /^(?:dragonfly|redis)_version:(\S+)/m.exec(info)?.[1];
    return { version };
  } finally {
    client.destroy();
  }
}
