import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '@status/local-postgres';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGateway } from './gateway.js';
import { webApp } from './web-app.js';

const testing = join(import.meta.dirname, '../testing');
let service: ChildProcess;
let gateway: Server;
let base: string;

beforeAll(async () => {
  const port = await freePort();
  service = spawn(process.execPath, [join(testing, 'fake-service.mjs')], {
    env: { PORT: String(port) },
  });
  await once(service.stdout ?? service, 'data');
  gateway = createGateway({
    ports: { backend: port, nodeRed: port },
    protocol: 'http',
    webApp: join(testing, 'fake-web-app'),
  });
  base = await listen(gateway);
});
afterAll(() => {
  service.kill();
  gateway.closeAllConnections();
  gateway.close();
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What the fake service says it was asked. */
interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  bytes: number;
}
const echo = async (path: string, init?: RequestInit) =>
  (await (await fetch(base + path, init)).json()) as Echo;

it('answers for itself at /healthz', async () => {
  const response = await fetch(`${base}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

it.each([
  ['/backend/catalogs?limit=5', '/api/v1/catalogs?limit=5'],
  ['/backend', '/api/v1/'],
  ['/api/v1/catalogs?limit=5', '/api/v1/catalogs?limit=5'],
  ['/node-red/', '/node-red/'],
  ['/node-red/flows?x=1', '/node-red/flows?x=1'],
])('passes %s on as %s', async (path, url) => {
  expect((await echo(path)).url).toBe(url);
});

it('keeps method, body, host and authorisation', async () => {
  const asked = await echo('/backend/controls/1', {
    method: 'PUT',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  expect(asked).toMatchObject({ method: 'PUT', bytes: 7 });
  expect(asked.headers).toMatchObject({
    authorization: 'Bearer x',
    'content-length': '7',
    host: base.slice('http://'.length),
  });
});

it('says itself who calls, whatever the caller claims', async () => {
  const { headers } = await echo('/api/v1/whoami', {
    headers: { 'x-forwarded-for': '8.8.8.8', forwarded: 'for=8.8.8.8', 'x-real-ip': '8.8.8.8' },
  });
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
  expect(headers['x-forwarded-proto']).toBe('http');
  expect(headers).not.toHaveProperty('forwarded');
  expect(headers).not.toHaveProperty('x-real-ip');
});

it('moves cookies of the API to the prefix of the browser, and leaves the others', async () => {
  const cookies = async (path: string) => (await fetch(base + path)).headers.getSetCookie();
  expect(await cookies('/backend/cookie')).toEqual([
    'a=1; Path=/backend/users; HttpOnly',
    'b=2; Path=/',
  ]);
  expect((await cookies('/api/v1/cookie'))[0]).toBe('a=1; Path=/api/v1/users; HttpOnly');
});

it('lets events through one by one', async () => {
  const response = await fetch(`${base}/backend/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe('data: first\n\n');
  expect((await reader?.read())?.value).toBe('data: second\n\n');
  await reader?.cancel();
});

it('cuts an answer off that its service did not finish', async () => {
  const response = await fetch(`${base}/backend/cut`);
  await expect(response.text()).rejects.toThrow('terminated');
});

it('takes 50 MB and refuses more, declared or not', async () => {
  const limit = 50 * 1024 * 1024;
  expect((await echo('/backend/upload', { method: 'POST', body: Buffer.alloc(limit) })).bytes).toBe(
    limit,
  );
  expect(await upload(limit + 1, { 'content-length': String(limit + 1) })).toBe(413);
  expect(await upload(limit + 1)).toBe(413);
}, 20_000);

/** Status of the answer, which may come, and the connection end, before all bytes are written. */
function upload(bytes: number, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve) => {
    const options = { method: 'POST', headers };
    const outgoing = httpRequest(`${base}/backend/upload`, options, (response) => {
      resolve(response.statusCode);
      response.resume();
    });
    outgoing.on('error', () => undefined);
    const piece = Buffer.alloc(1024 * 1024);
    for (let sent = 0; sent < bytes; sent += piece.length)
      outgoing.write(piece.subarray(0, bytes - sent));
    outgoing.end();
  });
}

it('answers 502 with a problem when a service is down', async () => {
  const port = await freePort();
  const lonely = createGateway({
    ports: { backend: port, nodeRed: port },
    protocol: 'http',
    webApp: join(testing, 'fake-web-app'),
  });
  const address = await listen(lonely);
  const response = await fetch(`${address}/backend/catalogs`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status: 502, title: 'Bad gateway' });
  expect(await upgrade(address, '/node-red/comms')).toMatch(/^HTTP\/1.1 502 /);
  lonely.closeAllConnections();
  lonely.close();
});

/** What comes back on a connection that asks for a WebSocket and then says "hello". */
async function upgrade(address: string, path: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello`,
  );
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.includes('hello')) break;
  }
  return text;
}

it('passes WebSockets on to Node-RED only', async () => {
  const answer = await upgrade(base, '/node-red/comms?x=1');
  expect(answer).toMatch(/^HTTP\/1.1 101 /);
  expect(answer).toMatch(/\/node-red\/comms\?x=1 hello$/);
  expect(await upgrade(base, '/backend/events')).toMatch(/^HTTP\/1.1 404 /);
  expect(await upgrade(base, '/node-reddish')).toMatch(/^HTTP\/1.1 404 /);
});

it('serves the web app at the root and at every page address', async () => {
  for (const path of ['/', '/catalogs/1/controls', '/setup?token=x']) {
    const response = await fetch(base + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('fake web app');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.has('strict-transport-security')).toBe(false);
  }
});

it('lets browsers keep hashed files for thirty days, compressed', async () => {
  const response = await fetch(`${base}/assets/app-0123abcd.js`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  const text = await response.text();
  expect(response.headers.get('cache-control')).toBe('public, max-age=2592000, immutable');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(gzipSync(text).length).toBeLessThan(text.length);
});

it('answers 304 to a browser that has the file', async () => {
  const first = await fetch(`${base}/`);
  const second = await fetch(`${base}/`, {
    // As browsers ask; without it, fetch asks for an answer that no cache has had.
    headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
  });
  expect(second.status).toBe(304);
});

it('answers 404 with a problem for a file that is not there and for other methods', async () => {
  for (const response of [
    await fetch(`${base}/assets/gone-00000000.js`),
    await fetch(`${base}/`, { method: 'POST' }),
  ]) {
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
});

it('outlives a build of the web app that takes its files away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'status-web-app-'));
  const page = join(folder, 'index.html');
  writeFileSync(page, 'first build');
  const server = express().use(webApp(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/catalogs`;
  expect(await (await fetch(url)).text()).toBe('first build');
  rmSync(page);
  expect((await fetch(url)).status).toBe(404);
  writeFileSync(page, 'second build');
  expect(await (await fetch(url)).text()).toBe('second build');
  server.close();
  rmSync(folder, { recursive: true });
});
