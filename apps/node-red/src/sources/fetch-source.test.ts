import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { Agent } from 'undici';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listen, stopServer } from '../../test/fake-backend.js';
import { guardedConnector } from './address-guard.js';
import { fetchSource } from './fetch-source.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let servers: Server[];
let origin: string;
let other: string;
let dispatcher: Agent;
const answers: Answer[] = [];
const seen: IncomingMessage[] = [];

beforeAll(async () => {
  const answer: Answer = (request, response) => {
    seen.push(request);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    next?.(request, response);
  };
  servers = [createServer(answer), createServer(answer)];
  [origin, other] = (await Promise.all(servers.map(listen))) as [string, string];
  const hosts = [origin, other].map((address) => new URL(address).host);
  dispatcher = new Agent({ connect: guardedConnector(hosts) });
});
afterAll(async () => {
  await dispatcher.close();
  await Promise.all(servers.map(stopServer));
});
beforeEach(() => {
  answers.length = 0;
  seen.length = 0;
});

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end(String(code));

const limits = { pauseMs: 1, timeoutMs: 200, maxBytes: 100 };
const read = (path = '/', extra: object = {}) =>
  fetchSource({ url: new URL(path, origin), ...extra }, dispatcher, limits);

it('tries 429 and 5xx three times and answers with the last', async () => {
  answers.push(status(503), status(429), status(200));
  expect((await read()).status).toBe(200);
  expect(seen).toHaveLength(3);
  answers.splice(0, 1, status(500));
  expect((await read()).status).toBe(500);
  expect(seen).toHaveLength(6);
});

it('waits as long as Retry-After says, and not at all when that is too long', async () => {
  answers.push(status(429, { 'retry-after': '1' }), status(200));
  const start = Date.now();
  expect((await read()).status).toBe(200);
  expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  answers.splice(0, 1, status(429, { 'retry-after': '3600' }));
  expect((await read()).status).toBe(429);
});

it('does not repeat what the source refused', async () => {
  answers.push(status(403));
  expect((await read()).status).toBe(403);
  expect(seen).toHaveLength(1);
});

it('gives up on a source that does not answer in time, or breaks off', async () => {
  answers.push(() => {});
  await expect(read()).rejects.toMatchObject({ code: 'STATUS_TIMEOUT' });
  answers.splice(0, 1, (request) => request.socket.destroy());
  await expect(read()).rejects.toMatchObject({ code: 'STATUS_UPSTREAM' });
});

it('stops reading above the limit', async () => {
  answers.push((_request, response) => {
    response.end('x'.repeat(101));
  });
  await expect(read()).rejects.toMatchObject({ code: 'STATUS_LIMIT' });
  expect(seen).toHaveLength(1);
});

it('follows redirects and keeps headers and token with the origin they are for', async () => {
  const extra = { headers: { 'x-team': 'qa' }, backend: { origin, token: 'secret' } };
  answers.push(status(302, { location: `${other}/there` }), status(200));
  const answer = await read('/here', extra);
  expect(answer.url.href).toBe(`${other}/there`);
  expect(seen.map(({ headers }) => [headers['x-team'], headers['x-access-token']])).toEqual([
    ['qa', 'secret'],
    [undefined, undefined],
  ]);
});

it.each([
  ['an address inside the network', 'http://127.0.0.1:9/', 'inside the network'],
  ['another scheme', 'file:///etc/passwd', 'cannot be read'],
])('does not follow a redirect to %s', async (_case, location, part) => {
  answers.push(status(302, { location }));
  await expect(read()).rejects.toMatchObject({
    code: 'STATUS_CONFIG',
    message: expect.stringContaining(part),
  });
});

it('does not follow redirects for ever', async () => {
  answers.push(status(302, { location: '/' }));
  await expect(read()).rejects.toThrow('more than 5 times');
});
