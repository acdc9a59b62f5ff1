import { createServer } from 'node:net';
import { freePort } from '@status/local-postgres';
import type { LauncherConfig } from '../config/config.js';
import { StartError } from '../start-error.js';
import { portHolder } from './port-holder.js';

const POSTGRES_DEFAULT = 5432;

interface Wanted {
  port: number;
  host: string;
  what: string;
  variable: string;
}

/**
 * Refuses to start before anything runs when a port is taken or wanted twice.
 * @returns the port for PostgreSQL: the one asked for; else 5432 or, where that is taken, a free
 *   one, since nothing outside needs to know it
 * @throws StartError naming the port, who holds it, and the variable to change
 */
export async function checkPorts(config: LauncherConfig): Promise<number> {
  const wanted = wantedPorts(config);
  refuseDoubles(wanted);
  for (const one of wanted) if (!(await isFree(one.port, one.host))) refuse(one);
  return config.postgresPort ?? choosePostgresPort(wanted);
}

function wantedPorts({ host, ports, postgresPort, databaseUrl }: LauncherConfig): Wanted[] {
  const loopback = '127.0.0.1';
  return [
    { port: ports.gateway, host, what: 'the web address', variable: 'STATUS_GATEWAY_PORT' },
    { port: ports.backend, host: loopback, what: 'the backend', variable: 'STATUS_BACKEND_PORT' },
    { port: ports.nodeRed, host: loopback, what: 'Node-RED', variable: 'STATUS_NODE_RED_PORT' },
    {
      port: ports.registry,
      host: loopback,
      what: 'the registry',
      variable: 'STATUS_REGISTRY_PORT',
    },
    {
      port: ports.director,
      host: loopback,
      what: 'the director',
      variable: 'STATUS_DIRECTOR_PORT',
    },
    ...(postgresPort === undefined || databaseUrl !== undefined
      ? []
      : [
          {
            port: postgresPort,
            host: loopback,
            what: 'PostgreSQL',
            variable: 'STATUS_POSTGRES_PORT',
          },
        ]),
  ];
}

function refuseDoubles(wanted: readonly Wanted[]): void {
  for (const [index, one] of wanted.entries()) {
    const other = wanted.slice(0, index).find(({ port }) => port === one.port);
    if (other)
      throw new StartError(
        `${other.variable} and ${one.variable} both name port ${one.port}. Give each its own.`,
      );
  }
}

function refuse({ port, what, variable }: Wanted): never {
  const holder = portHolder(port) ?? 'another program, perhaps another STATUS';
  throw new StartError(
    `Port ${port}, for ${what}, is taken by ${holder}. Stop that program, or set ${variable} to a free port.`,
  );
}

async function choosePostgresPort(wanted: readonly Wanted[]): Promise<number> {
  const taken = wanted.some(({ port }) => port === POSTGRES_DEFAULT);
  if (!taken && (await isFree(POSTGRES_DEFAULT, '127.0.0.1'))) return POSTGRES_DEFAULT;
  for (;;) {
    const port = await freePort();
    if (!wanted.some((one) => one.port === port)) return port;
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve(false);
      reject(
        new StartError(
          `Port ${port} on ${host} cannot be opened: ${error.message}. Choose a port above 1023, and an address of this machine.`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
