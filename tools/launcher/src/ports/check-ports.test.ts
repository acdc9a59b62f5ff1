import { createServer, type AddressInfo } from 'node:net';
import { freePort } from '@status/local-postgres';
import { expect, it } from 'vitest';
import { toConfig } from '../config/config.js';
import { checkPorts } from './check-ports.js';

/** A configuration whose five ports are free. */
async function config(overrides: Record<string, string> = {}) {
  const [gateway, backend, nodeRed, registry, director] = await Promise.all(
    [0, 0, 0, 0, 0].map(async () => String(await freePort())),
  );
  return toConfig(
    {
      STATUS_GATEWAY_PORT: gateway,
      STATUS_BACKEND_PORT: backend,
      STATUS_NODE_RED_PORT: nodeRed,
      STATUS_REGISTRY_PORT: registry,
      STATUS_DIRECTOR_PORT: director,
      ...overrides,
    },
    { root: '/srv', build: false },
  );
}

async function listener(host: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

it('takes the PostgreSQL port it is asked for', async () => {
  const port = await freePort();
  expect(await checkPorts(await config({ STATUS_POSTGRES_PORT: String(port) }))).toBe(port);
});

it('finds a port for PostgreSQL when none is asked for', async () => {
  expect(await checkPorts(await config())).toBeGreaterThan(1023);
});

it.each(['127.0.0.1', '0.0.0.0'])(
  'names the port, its holder and the variable when %s has it',
  async (host) => {
    const { server, port } = await listener(host);
    await expect(checkPorts(await config({ STATUS_NODE_RED_PORT: String(port) }))).rejects.toThrow(
      process.platform === 'linux'
        ? new RegExp(
            `Port ${port}, for Node-RED, is taken by .*\\(process ${process.pid}\\)\\. .*STATUS_NODE_RED_PORT`,
          )
        : new RegExp(`Port ${port}, for Node-RED, is taken by .*STATUS_NODE_RED_PORT`),
    );
    server.close();
  },
);

it('refuses one port for two services', async () => {
  const port = String(await freePort());
  await expect(
    checkPorts(await config({ STATUS_BACKEND_PORT: port, STATUS_REGISTRY_PORT: port })),
  ).rejects.toThrow(`STATUS_BACKEND_PORT and STATUS_REGISTRY_PORT both name port ${port}.`);
});
