import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createFlowGateway } from './flow-gateway.js';

const NODES = [
  { id: 't', type: 'tab', label: 'Items' },
  { id: 'in', type: 'http in', z: 't', method: 'post', url: '/controls/items' },
  { id: 'start', type: 'status-start', z: 't', params: [] },
];
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A Node-RED admin API that answers as told and counts its calls. */
async function startAdmin() {
  const calls: Record<string, unknown>[] = [];
  const admin = { calls, status: 200, delayMs: 0, nodeRedUrl: '' };
  const server = createServer((req, res) => {
    calls.push({ url: req.url, ...req.headers });
    setTimeout(() => {
      res.writeHead(admin.status, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ rev: '1', flows: NODES }));
    }, admin.delayMs);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  admin.nodeRedUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return admin;
}

it('asks with a token for the second version of the list', async () => {
  const admin = await startAdmin();
  const flows = createFlowGateway({ nodeRedUrl: admin.nodeRedUrl, token: () => 'secret' });
  expect((await flows.get('t'))?.url).toBe('/controls/items');
  expect(await flows.get('other')).toBeUndefined();
  expect(admin.calls[0]).toMatchObject({
    url: '/node-red/flows',
    authorization: 'Bearer secret',
    'node-red-api-version': 'v2',
  });
});

it('shares one request between callers, and its answer for two seconds', async () => {
  const admin = await startAdmin();
  let time = 0;
  const flows = createFlowGateway({
    nodeRedUrl: admin.nodeRedUrl,
    token: () => 't',
    now: () => time,
  });
  await Promise.all([flows.list(), flows.list(), flows.get('t')]);
  time = 1999;
  await flows.list();
  expect(admin.calls).toHaveLength(1);
  time = 2001;
  await flows.list();
  expect(admin.calls).toHaveLength(2);
});

it('answers 502 when the runtime refuses, is slow or is away, and asks again next time', async () => {
  const admin = await startAdmin();
  const flows = createFlowGateway({
    nodeRedUrl: admin.nodeRedUrl,
    token: () => 't',
    timeoutMs: 100,
  });
  const away = { status: 502, code: 'flows-unavailable' };
  admin.status = 401;
  await expect(flows.list()).rejects.toMatchObject(away);
  Object.assign(admin, { status: 200, delayMs: 300 });
  await expect(flows.list()).rejects.toMatchObject(away);
  admin.delayMs = 0;
  expect(await flows.list()).toHaveLength(1);
  const nobody = createFlowGateway({ nodeRedUrl: 'http://127.0.0.1:1', token: () => 't' });
  await expect(nobody.list()).rejects.toMatchObject(away);
});
