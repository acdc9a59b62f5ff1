import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFlowRuntimeCheck, createRegistryCheck } from './service-gateway.js';

let server: Server;
let base: string;
let answer: { status: number; body: string };
let asked: string | undefined;

beforeAll(async () => {
  server = createServer((req, res) => {
    asked = req.url;
    res.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const patience = () => AbortSignal.timeout(2_000);

it('reads the version of the registry', async () => {
  answer = { status: 200, body: '{"name":"status-registry","version":"0.1.0","store":"up"}' };
  expect(await createRegistryCheck(base).check(patience())).toEqual({ version: '0.1.0' });
  expect(asked).toBe('/api/info');
});

it('calls a flow of the flow runtime', async () => {
  answer = { status: 200, body: '{"ok":true}' };
  expect(await createFlowRuntimeCheck(base).check(patience())).toEqual({ version: undefined });
  expect(asked).toBe('/api/v1/health');
});

it.each([
  [200, '{"version":"0.1.0","store":"down"}', 'its store does not answer'],
  [503, 'no', 'answers 503'],
  [200, '<html>', 'answers with something else than a JSON object'],
  [200, '7', 'answers with something else than a JSON object'],
])('takes a registry that answers %i %s as down', async (status, body, message) => {
  answer = { status, body };
  await expect(createRegistryCheck(base).check(patience())).rejects.toThrow(message);
});
