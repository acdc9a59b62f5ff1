import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, nextMessages, unloadNodes } from '../../../test/flow-harness.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

type Reply = { statusCode: number; end(body: Buffer | string): void };

const CSV =
  'case,activity,time\n1,b,2026-01-01T10:00:00Z\n1,a,2026-01-01T09:00:00Z\n2,a,2026-03-01\n';

it('sends one message for each trace of its payload, with parts', async () => {
  const harness = await loadNode(backend, { type: 'status-log' });
  const messages = nextMessages(2);
  harness.push({ payload: CSV });
  expect(await messages).toMatchObject([
    { payload: { id: '1', events: [{ name: 'b' }, { name: 'a' }] }, parts: { index: 0, count: 2 } },
    { payload: { id: '2' }, parts: { index: 1, count: 2 } },
  ]);
});

it('reads a packed log through a connection and says where', async () => {
  backend.pages.set('/logs/orders.xes.gz', (_request: unknown, response: Reply) => {
    response.end(gzipSync('<log><trace><string key="concept:name" value="7"/></trace></log>'));
  });
  const harness = await loadNode(
    backend,
    { type: 'status-log', source: 'url', url: '/orders.xes.gz', connection: 'logs' },
    {},
    {
      configuration: [{ id: 'logs', type: 'status-connection', baseUrl: `${backend.origin}/logs` }],
    },
  );
  expect((await harness.give({})).first).toMatchObject({
    payload: { id: '7', events: [] },
    source: { url: `${backend.origin}/logs/orders.xes.gz`, status: 200 },
  });
});

it('keeps the traces of the period, in order of time where asked', async () => {
  const node = { type: 'status-log', keep: 'started', order: 'time' };
  const harness = await loadNode(backend, node);
  const { first } = await harness.give({ payload: CSV });
  expect(first).toMatchObject({
    payload: { id: '1', events: [{ name: 'a' }, { name: 'b' }] },
    parts: { count: 1 },
  });
});

it('sends one message that says so for a log without traces', async () => {
  const harness = await loadNode(backend, { type: 'status-log' });
  const { first } = await harness.give({ payload: '<log/>' });
  expect(first).toMatchObject({ payload: [], parts: { count: 0 }, last: true });
});

it('fails without a log', async () => {
  const harness = await loadNode(backend, { type: 'status-log' });
  expect((await harness.give({})).error?.message).toContain('There is no log');
});

it.each([
  ['a log that is not there', { source: 'url', url: '/none' }, 'STATUS_UPSTREAM', 'answered 404'],
  [
    'a log inside the network',
    { source: 'url', url: 'http://127.0.0.1:1/' },
    'STATUS_CONFIG',
    'inside',
  ],
  ['a file', { source: 'url', url: 'file:///etc/passwd' }, 'STATUS_CONFIG', 'cannot be read'],
  ['a log above its limit', { maxTraces: 1 }, 'STATUS_LIMIT', 'more than 1 traces'],
  [
    'an answer above its limit',
    { source: 'url', url: '/big', maxBytes: 10 },
    'STATUS_LIMIT',
    '10 bytes',
  ],
])('fails for %s', async (_case, node, code, part) => {
  backend.pages.set('/big', 'x'.repeat(100));
  const harness = await loadNode(backend, { type: 'status-log', ...node });
  const { error } = await harness.give({ payload: CSV });
  expect(error).toMatchObject({ code, message: expect.stringContaining(part) });
});
