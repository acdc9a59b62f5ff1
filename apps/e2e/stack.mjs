import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The installation that the stories run against: a folder and ports of its own, so that a STATUS in
 * use on the same machine is not disturbed. The workers of Playwright get the same one from the
 * process that started them.
 */
export const stack = process.env['STATUS_E2E']
  ? JSON.parse(process.env['STATUS_E2E'])
  : await plan();
/** Whether this process made the plan, and so has to clean up after it. */
export const isOwner = process.env['STATUS_E2E'] === undefined;
process.env['STATUS_E2E'] = JSON.stringify(stack);

async function plan() {
  const [gateway, backend, nodeRed, registry, director, postgres, source, mock] =
    await freePorts(8);
  return {
    home: mkdtempSync(join(tmpdir(), 'status-e2e-')),
    baseUrl: `http://localhost:${gateway}`,
    apiUrl: `http://127.0.0.1:${backend}/api/v1`,
    mockUrl: `http://127.0.0.1:${mock}`,
    admin: { username: 'admin', password: 'a password for stories only' },
    postgresPort: postgres,
    sourcePort: source,
    mockPort: mock,
    ports: {
      STATUS_GATEWAY_PORT: String(gateway),
      STATUS_BACKEND_PORT: String(backend),
      STATUS_NODE_RED_PORT: String(nodeRed),
      STATUS_REGISTRY_PORT: String(registry),
      STATUS_DIRECTOR_PORT: String(director),
      STATUS_POSTGRES_PORT: String(postgres),
    },
  };
}

/** Ports that nobody listens on, all different: each is held until the last one is known. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
      });
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
