import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '@status/service-stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from './testing/memory-store.js';
import { buildSegment } from './testing/store-suite.js';
import { startStubService, type StubService } from './testing/stub-service.js';
import { startTestDirector, type TestDirector } from './testing/test-director.js';

const TOKEN = 'a secret that services share, long enough';
const SERVICE = { 'x-service-token': TOKEN };
const store = createMemoryStore();
let stub: StubService;
let director: TestDirector;
beforeAll(async () => {
  stub = await startStubService(() => ({ status: 200, body: { store: 'up', version: '9' } }));
  director = await startTestDirector({
    store,
    catalogue: `internal: { registry: ${stub.url}, database: { main: "mongodb://u:hunter2@h/x" } }`,
    access: { serviceTokens: [TOKEN] },
  });
});
afterAll(async () => {
  await director.close();
  await stub.stop();
});
const get = (path: string) => director.call('GET', path, undefined, SERVICE);

test('info needs no token and says what Governify says', async () => {
  expect(await director.call('GET', '/info')).toMatchObject({
    status: 200,
    body: {
      ...{ info: 'This API was generated using oas-generator!', name: 'Task list' },
      ...{ version: '1.2.3', store: 'up', uptimeSeconds: expect.any(Number) as number },
    },
  });
});

test.each([
  ['GET', '/api/v1/health'],
  ['GET', '/api/v1/infrastructure'],
  ['GET', '/api/v1/events'],
  ['GET', '/metrics'],
  ['POST', '/api/v1/infrastructure/reload'],
  ['POST', '/api/v1/tasks/test'],
])('%s %s needs a token', async (method, path) => {
  expect((await director.call(method, path)).status).toBe(401);
});

test('health and services show what was seen', async () => {
  const { body } = await get('/api/v1/health');
  expect(body).toMatchObject({
    status: 'up',
    version: '1.2.3',
    services: [
      { name: 'registry', status: 'up', version: '9' },
      { name: 'director', status: 'up' },
    ],
    notConfigured: { length: 8 },
  });
  expect((await get('/api/v1/services')).body).toMatchObject({ services: { length: 10 } });
});

test('the history of a service has its up-time and what it was', async () => {
  const now = Date.now();
  const ago = (minutes: number) => new Date(now - minutes * 60_000);
  await store.history.put([
    buildSegment({ service: 'grafana', from: ago(40), to: ago(30) }),
    buildSegment({ service: 'grafana', from: ago(20), to: ago(10), status: 'down', detail: 'x' }),
  ]);
  const query = `from=${ago(60).toISOString()}&to=${ago(0).toISOString()}&limit=1`;
  const { body } = await get(`/api/v1/services/grafana/history?${query}`);
  expect(body).toMatchObject({
    service: 'grafana',
    uptime: { percentage: 50, upSeconds: 600, downSeconds: 600, unknownSeconds: 2_400 },
    spans: { '24h': { percentage: 50 }, '7d': {}, '30d': {} },
    segments: [{ status: 'down', detail: 'x', from: ago(20).toISOString() }],
  });
  expect((await get('/api/v1/services/nobody/history')).status).toBe(404);
  expect((await get('/api/v1/services/grafana/history?from=yesterday')).status).toBe(400);
  const swapped = `from=${ago(0).toISOString()}&to=${ago(60).toISOString()}`;
  expect((await get(`/api/v1/services/grafana/history?${swapped}`)).status).toBe(400);
});

test('the catalogue is shown without secrets and read anew on demand', async () => {
  const { text } = await get('/api/v1/infrastructure');
  expect(text).toContain('mongodb://h/x');
  expect(text).not.toContain('hunter2');
  director.setCatalogue(`internal: { registry: ${stub.url}, grafana: ${stub.url} }`);
  expect(
    (await director.call('POST', '/api/v1/infrastructure/reload', undefined, SERVICE)).status,
  ).toBe(200);
  await sleep(700);
  expect((await get('/api/v1/health')).body).toMatchObject({ notConfigured: { length: 7 } });
});

test('figures are there for Prometheus', async () => {
  const { text, headers } = await get('/metrics');
  expect(headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('status_service_up{service="registry"} 1');
  expect(text).toContain('director_process_resident_memory_bytes');
});

/** Reads a stream until it has told enough. */
async function readEvents(path: string, enough: (text: string) => boolean, headers = {}) {
  const response = await fetch(director.url + path, {
    headers: { ...SERVICE, ...headers },
    signal: AbortSignal.timeout(5_000),
  });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    if (enough(text)) break;
  }
  return text;
}
const ids = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

test('events are told live, and a listener that comes back misses none', async () => {
  const live = readEvents('/api/v1/events', (text) => ids(text).length > 0);
  await sleep(50);
  await stub.stop();
  const text = await live;
  expect(text).toMatch(/event: service.changed\ndata: \{"id":\d+,"at":"[^"]+","service":/);
  await sleep(700);
  await stub.start();
  await sleep(700);
  const all = ids(await readEvents('/api/v1/events?after=0', (seen) => ids(seen).length >= 4));
  const resumed = await readEvents('/api/v1/events', (seen) => ids(seen).length >= all.length - 1, {
    'last-event-id': String(all[0]),
  });
  expect(ids(resumed)).toEqual(all.slice(1));
  expect(all).toEqual(all.map((_, index) => index + 1));
});

test('before the first look nothing is said of services', async () => {
  const other = await startTestDirector({ idle: true });
  expect((await other.call('GET', '/api/v1/health')).status).toBe(503);
  expect((await other.call('GET', '/api/v1/services')).status).toBe(503);
  expect((await other.call('GET', '/info')).status).toBe(200);
  await other.close();
});

test('a store that is away is 503, and nothing of the inside is told', async () => {
  const broken = createMemoryStore();
  const fail = (error: Error) => () => Promise.reject(error);
  const other = await startTestDirector({
    idle: true,
    store: {
      ...broken,
      ping: fail(new StoreUnavailable('away')),
      tasks: {
        ...broken.tasks,
        list: fail(new StoreUnavailable('away')),
        get: fail(new Error('secret')),
      },
    },
  });
  expect((await other.call('GET', '/info')).body).toMatchObject({ store: 'down' });
  expect((await other.call('GET', '/api/v1/tasks')).status).toBe(503);
  expect(await other.call('GET', '/api/v1/tasks/a')).toMatchObject({
    status: 500,
    body: { code: 500, message: 'Internal error of the director.' },
  });
  await other.close();
});
