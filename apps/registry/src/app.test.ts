import { afterEach, expect, test } from 'vitest';
import { StoreUnavailable } from './store/store.js';
import { createMemoryStore } from './testing/memory-store.js';
import { startTestRegistry, type TestRegistry } from './testing/test-registry.js';

let registry: TestRegistry;
afterEach(() => registry.close());

const brokenStore = (error: Error) => {
  const store = createMemoryStore();
  const fail = () => Promise.reject(error);
  return { ...store, ping: fail, agreements: { ...store.agreements, get: fail } };
};

test('info names the service, its version and the state of its store', async () => {
  registry = await startTestRegistry();
  const { status, body } = await registry.call('GET', '/api/info');
  expect(status).toBe(200);
  expect(body).toEqual({ name: 'status-registry', version: '1.2.3', store: 'up' });
});

test('without its store the service says so and answers 503', async () => {
  registry = await startTestRegistry({}, brokenStore(new StoreUnavailable('away')));
  expect((await registry.call('GET', '/api/info')).body).toMatchObject({ store: 'down' });
  const answer = await registry.call('GET', '/api/v6/agreements/a');
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ code: 503 });
});

test('an unexpected error tells the caller nothing of its inside', async () => {
  registry = await startTestRegistry({}, brokenStore(new Error('secret detail')));
  const answer = await registry.call('GET', '/api/v6/agreements/a');
  expect(answer.status).toBe(500);
  expect(answer.body).toEqual({ code: 500, message: 'Internal error of the registry.' });
  expect(registry.log()).toContain('secret detail');
});

test('malformed JSON, unknown paths and oversized bodies are JSON errors', async () => {
  registry = await startTestRegistry();
  const malformed = await registry.call('POST', '/api/v6/agreements', '{"id":');
  expect(malformed.status).toBe(400);
  expect(malformed.body).toMatchObject({ code: 400, message: expect.any(String) as string });
  const unknown = await registry.call('GET', '/api/v6/nothing');
  expect(unknown.status).toBe(404);
  expect(unknown.body).toEqual({ code: 404, message: 'There is no GET /api/v6/nothing' });
  const large = await registry.call('POST', '/api/v6/agreements', `"${'x'.repeat(51 * 2 ** 20)}"`);
  expect(large.status).toBe(413);
  expect(large.body).toMatchObject({ code: 413 });
});

test.each(['agreements/a%00', 'states/%00/guarantees', 'agreements?after=%00'])(
  'a NUL in the address is the fault of the caller: %s',
  async (path) => {
    registry = await startTestRegistry();
    const answer = await registry.call('GET', `/api/v6/${path}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 400, message: expect.stringContaining('%00') });
  },
);

test('requests carry an id and no other origin is let in', async () => {
  registry = await startTestRegistry();
  const own = await registry.call('GET', '/api/info', undefined, { origin: 'http://evil.test' });
  expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(own.headers.get('access-control-allow-origin')).toBeNull();
  const given = await registry.call('GET', '/api/info', undefined, { 'x-request-id': 'req-7' });
  expect(given.headers.get('x-request-id')).toBe('req-7');
});
