import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startTestRegistry } from '../testing/test-registry.js';
import { Telemetry } from './telemetry.js';

const span = (change: object) => ({
  ...{ method: 'GET', route: '/a', status: 200, startedAt: 't', durationMs: 1 },
  ...change,
});

test('the last requests are kept, newest first, and no more than fit', () => {
  const telemetry = new Telemetry();
  for (let number = 1; number <= 2500; number += 1) telemetry.add(span({ durationMs: number }));
  const { spansCount, spans } = telemetry.list(3);
  expect(spansCount).toBe(1000);
  expect(spans.map(({ durationMs }) => durationMs)).toEqual([2500, 2499, 2498]);
  expect(telemetry.list(1000).spans.at(-1)?.durationMs).toBe(1501);
  expect(telemetry.status()).toMatchObject({ active: true, spansCount: 1000, spansLimit: 1000 });
});

test('each route has its statuses and a histogram that adds up', () => {
  const telemetry = new Telemetry();
  for (const durationMs of [0.5, 5, 6, 70_000]) telemetry.add(span({ durationMs }));
  telemetry.add(span({ status: 503, route: '/b' }));
  telemetry.add(span({ status: 0, route: '/b' }));
  const { requests, routes } = telemetry.metrics();
  expect(requests).toBe(6);
  const [a, b] = routes;
  expect(a).toMatchObject({ route: '/a', count: 4, statuses: { '2xx': 4 } });
  expect(a?.latency).toMatchObject({ sumMs: 70_011.5, maxMs: 70_000 });
  expect(a?.latency.buckets.slice(0, 3)).toEqual([
    { leMs: 1, count: 1 },
    { leMs: 5, count: 2 },
    { leMs: 10, count: 3 },
  ]);
  expect(a?.latency.buckets.at(-1)).toEqual({ leMs: null, count: 4 });
  expect(b).toMatchObject({ count: 2, statuses: { '5xx': 1, none: 1 } });
});

test('requests are told by their route, and nothing of what callers said', async () => {
  const registry = await startTestRegistry();
  try {
    const headers = { 'x-access-token': 'secret.of.somebody', cookie: 'a=secret-cookie' };
    await registry.call(
      'GET',
      '/api/v6/agreements/secret-id?from=secret-query',
      undefined,
      headers,
    );
    await registry.call('POST', '/api/v6/agreements', { id: 'secret body' }, headers);
    await registry.call('GET', '/secret-guess', undefined, headers);
    // A request ends for its caller a moment before it does here.
    await sleep(200);
    const list = await registry.call('GET', '/telemetry/list?limit=3');
    expect(list.status).toBe(200);
    const { spans } = list.body as { spans: { method: string; route: string; status: number }[] };
    expect(spans.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '(none)', 404],
      ['POST', '/api/v6/agreements', 400],
      ['GET', '/api/v6/agreements/{agreementId}', 404],
    ]);
    const metrics = await registry.call('GET', '/telemetry/metrics');
    expect(metrics.body).toMatchObject({ requests: 4 });
    expect(list.text + metrics.text).not.toContain('secret');
    expect((await registry.call('GET', '/telemetry/status')).body).toMatchObject({ active: true });
    for (const method of ['POST', 'DELETE', 'PUT'])
      expect((await registry.call(method, '/telemetry/list')).status).toBe(404);
  } finally {
    await registry.close();
  }
});

test('switched off it keeps nothing and says so', async () => {
  const registry = await startTestRegistry({}, undefined, { telemetry: false });
  try {
    for (const name of ['status', 'list', 'metrics']) {
      const answer = await registry.call('GET', `/telemetry/${name}`);
      expect([answer.status, answer.text]).toEqual([
        404,
        expect.stringContaining('OASTLM_MODULE_DISABLED'),
      ]);
    }
  } finally {
    await registry.close();
  }
});
