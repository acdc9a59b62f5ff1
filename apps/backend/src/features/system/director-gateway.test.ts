import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDirectorGateway } from './director-gateway.js';
import type { Director } from './director.js';

let server: Server;
let director: Director;
let answer: { status: number; body: unknown };
let asked: IncomingMessage | undefined;

beforeAll(async () => {
  server = createServer((req, res) => {
    asked = req;
    const { status, body } = answer;
    res.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  director = createDirectorGateway({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    token: 'the token of services',
    timeoutMs: 2_000,
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const uptime = { percentage: 50, upSeconds: 1, degradedSeconds: 0, downSeconds: 1 };
const whole = { ...uptime, unknownSeconds: 0 };
const history = {
  service: 'registry',
  from: '2026-01-05T08:00:00.000Z',
  to: '2026-01-05T09:00:00.000Z',
  uptime: whole,
  spans: { '24h': whole, '7d': whole, '30d': whole },
  completeFrom: '2026-01-05T08:00:00.000Z',
  segments: [{ status: 'down', from: 'a', to: 'b', detail: null }],
};

it('reads what the director sees, and shows it the token that services share', async () => {
  const service = {
    ...{ name: 'registry', status: 'up', latencyMs: 1, version: '1', detail: null, remedy: null },
    ...{ since: null, checkedAt: '2026-01-05T08:00:00.000Z' },
  };
  answer = { status: 200, body: { status: 'up', services: [service], notConfigured: [] } };
  expect((await director.view()).services).toEqual([
    { ...service, checkedAt: new Date(service.checkedAt) },
  ]);
  expect(asked?.url).toBe('/api/v1/health');
  expect(asked?.headers['x-service-token']).toBe('the token of services');
});

it.each([
  [401, { code: 401, message: 'no' }],
  [200, '<html>'],
  [503, { code: 503, message: 'being looked at' }],
  [200, { services: [], notConfigured: [] }],
  [200, { services: [{ name: 'registry' }], notConfigured: [] }],
])('takes no view from a director that answers %i %j', async (status, body) => {
  answer = { status, body };
  await expect(director.view()).rejects.toThrow();
});

it('passes a history on as it is asked for', async () => {
  answer = { status: 200, body: history };
  const query = { name: 'registry', from: history.from, limit: 5 };
  expect(await director.history(query)).toEqual(history);
  expect(asked?.url).toBe(
    '/api/v1/services/registry/history?from=2026-01-05T08%3A00%3A00.000Z&limit=5',
  );
});

it.each([
  [404, { code: 404, message: 'There is no service' }, 404, 'not-found'],
  [400, { code: 400, message: '"from" must lie before "to".' }, 400, 'validation-failed'],
  [500, { code: 500, message: 'secret' }, 503, 'director-unavailable'],
  [200, '<html>', 503, 'director-unavailable'],
  [200, { ...history, uptime: {} }, 503, 'director-unavailable'],
])('a history that is answered by %i %j is %i %s', async (status, body, expected, code) => {
  answer = { status, body };
  const error = await director.history({ name: 'x' }).catch((fault: unknown) => fault);
  expect(error).toMatchObject({ status: expected, code });
  expect(JSON.stringify(error)).not.toContain('secret');
});
