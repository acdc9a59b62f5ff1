import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error.js';

export interface Ports {
  gateway: number;
  backend: number;
  nodeRed: number;
  registry: number;
  director: number;
}

/** What one run of the launcher is asked for. */
export interface LauncherConfig {
  /** The work tree: sources, node_modules, built applications. */
  root: string;
  /** The one folder with all data. */
  home: string;
  /** Address the gateway listens on. */
  host: string;
  ports: Ports;
  /** undefined: 5432, or a free port when something else has that one. */
  postgresPort: number | undefined;
  /** Address as browsers see it, without a closing slash. */
  publicUrl: string;
  /** A PostgreSQL of the user's own, instead of the embedded one. */
  databaseUrl: string | undefined;
  registryDatabaseUrl: string | undefined;
  directorDatabaseUrl: string | undefined;
  /** Whether to build what is stale first. */
  build: boolean;
  /** Entry of each service, below `root`. */
  entries: { backend: string; registry: string; nodeRed: string; director: string };
  /** Folder of the built web app, below `root`. */
  webApp: string;
}

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'must be like postgres://user:password@host:5432/db' })
  .optional();
const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a whole number')
  .min(1, 'must be a port from 1 to 65535')
  .max(65535, 'must be a port from 1 to 65535');

const variables = z.object({
  STATUS_HOME: z.string().default('.status'),
  STATUS_GATEWAY_HOST: z.string().default('127.0.0.1'),
  STATUS_GATEWAY_PORT: port.default(3000),
  STATUS_BACKEND_PORT: port.default(3001),
  STATUS_NODE_RED_PORT: port.default(1880),
  STATUS_REGISTRY_PORT: port.default(5400),
  STATUS_DIRECTOR_PORT: port.default(5800),
  STATUS_POSTGRES_PORT: port.optional(),
  STATUS_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://status.example.org' })
    .optional(),
  DATABASE_URL: postgresUrl,
  STATUS_REGISTRY_DATABASE_URL: postgresUrl,
  STATUS_DIRECTOR_DATABASE_URL: postgresUrl,
});

/**
 * Reads the launcher's variables; an empty one counts as absent.
 * @throws StartError naming every variable that is wrong.
 */
export function toConfig(
  environment: NodeJS.ProcessEnv,
  options: { root: string; build: boolean },
): LauncherConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new StartError(
      parsed.error.issues
        .map(
          ({ path, message }) =>
            `${String(path[0])} ${message}, but is "${given[String(path[0])]}".`,
        )
        .join(' '),
    );
  const env = parsed.data;
  const ports = {
    gateway: env.STATUS_GATEWAY_PORT,
    backend: env.STATUS_BACKEND_PORT,
    nodeRed: env.STATUS_NODE_RED_PORT,
    registry: env.STATUS_REGISTRY_PORT,
    director: env.STATUS_DIRECTOR_PORT,
  };
  return {
    ...options,
    home: resolve(options.root, env.STATUS_HOME),
    host: env.STATUS_GATEWAY_HOST,
    ports,
    postgresPort: env.STATUS_POSTGRES_PORT,
    publicUrl: (env.STATUS_PUBLIC_URL ?? `http://localhost:${ports.gateway}`).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL,
    registryDatabaseUrl: env.STATUS_REGISTRY_DATABASE_URL,
    directorDatabaseUrl: env.STATUS_DIRECTOR_DATABASE_URL,
    entries: {
      backend: 'apps/backend/dist/main.js',
      registry: 'apps/registry/dist/main.js',
      nodeRed: 'apps/node-red/dist/main.js',
      director: 'apps/director/dist/main.js',
    },
    webApp: 'apps/frontend/dist',
  };
}
