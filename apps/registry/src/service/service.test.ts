import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry({}, undefined, { corsOrigins: ['https://board.test'] });
});
afterAll(() => registry.close());

test('the service is described as Governify does it', async () => {
  expect((await registry.call('GET', '/commons')).body).toEqual({
    ...{ title: 'STATUS services', version: '1.2.3', requestLogging: 'false' },
    ...{ serviceName: 'status-registry', serviceVersion: '1.2.3' },
  });
  expect((await registry.call('GET', '/commons/infrastructure')).body).toEqual({
    facts: registry.collector.url,
  });
  for (const path of ['/commons/logger/config', '/commons/requestLogging'])
    expect((await registry.call('GET', path)).status).toBe(404);
});

test('memory is told in MB', async () => {
  const stats = (await registry.call('GET', '/heapStats')).body as Record<string, number>;
  expect(stats['used_heap_size']).toBeGreaterThan(1);
  expect(stats['used_heap_size']).toBeLessThan(4096);
});

test('the page at the root leads to the routes', async () => {
  const { status, text, headers } = await registry.call('GET', '/');
  expect(status).toBe(200);
  expect(text).toContain('href="/api/v6/docs"');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('pages of the origins named may call, others not', async () => {
  const preflight = (origin: string) =>
    registry.call('OPTIONS', '/api/v6/agreements', undefined, {
      ...{ origin, 'access-control-request-method': 'POST' },
    });
  const allowed = await preflight('https://board.test');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://board.test');
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
  const other = await preflight('https://evil.test');
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
  expect(other.headers.get('vary')).toContain('Origin');
});
