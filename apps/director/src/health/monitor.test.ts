import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '@status/service-stores';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../store/store.js';
import { createMemoryStore } from '../testing/memory-store.js';
import { startStubService, type StubService } from '../testing/stub-service.js';
import { startTestDirector, type TestDirector } from '../testing/test-director.js';

let stub: StubService;
const directors: TestDirector[] = [];
beforeEach(async () => {
  stub = await startStubService(() => ({ status: 200, body: { database: 'ok', version: '12.4' } }));
});
afterEach(async () => {
  for (const director of directors.splice(0)) await director.close();
  await stub.stop();
});

const INTERVAL_MS = 300;
async function start(store: Store = createMemoryStore()): Promise<TestDirector> {
  const catalogue = `internal: { grafana: ${stub.url} }`;
  const director = await startTestDirector({
    ...{ store, catalogue },
    monitor: { intervalMs: INTERVAL_MS, timeoutMs: 100 },
  });
  directors.push(director);
  return director;
}
async function end(director: TestDirector): Promise<void> {
  directors.splice(directors.indexOf(director), 1);
  await director.close();
}
const stateOf = ({ context }: TestDirector, name = 'grafana') =>
  context.monitor.services().find((service) => service.name === name);
const eventsOf = async ({ store }: TestDirector) =>
  (await store.events.after(0, 100)).map(({ service, from, to }) => `${service} ${from}>${to}`);

test('all ten services are told, and what is not configured says how to', async () => {
  const director = await start();
  const services = director.context.monitor.services();
  expect(services).toHaveLength(10);
  expect(stateOf(director)).toMatchObject({ status: 'up', version: '12.4', remedy: null });
  expect(stateOf(director, 'director')).toMatchObject({ status: 'up', version: '1.2.3' });
  expect(stateOf(director, 'dragonfly')).toMatchObject({
    status: 'not-configured',
    remedy: expect.stringContaining('internal.database.dragonfly'),
  });
});

test('a stop and a start are each seen within two intervals, with one event', async () => {
  const director = await start();
  await stub.stop();
  await sleep(2 * INTERVAL_MS);
  expect(stateOf(director)).toMatchObject({
    status: 'down',
    detail: 'does not answer (ECONNREFUSED)',
  });
  await sleep(2 * INTERVAL_MS);
  await stub.start();
  await sleep(2 * INTERVAL_MS);
  expect(stateOf(director)).toMatchObject({ status: 'up' });
  await sleep(INTERVAL_MS);
  expect(await eventsOf(director)).toEqual(['grafana up>down', 'grafana down>up']);
});

test('one failed look is no outage', async () => {
  const director = await start();
  let failures = 1;
  stub.answer = () =>
    failures-- > 0 ? { status: 500 } : { status: 200, body: { database: 'ok' } };
  await sleep(3 * INTERVAL_MS);
  expect(failures).toBeLessThan(0);
  expect(await eventsOf(director)).toEqual([]);
});

test('a service that answers and is not whole is degraded', async () => {
  const director = await start();
  stub.answer = () => ({ status: 200, body: { database: 'failing' } });
  await sleep(2 * INTERVAL_MS);
  expect(stateOf(director)).toMatchObject({
    status: 'degraded',
    detail: 'its database does not answer',
  });
});

test('the outage of the store itself is noted, told at once and stored later', async () => {
  const store = createMemoryStore();
  const { history, leases } = store;
  let isAway = false;
  const guarded =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (isAway) throw new StoreUnavailable('away');
      return call(...given);
    };
  const director = await start({
    ...store,
    history: { ...history, put: guarded(history.put) },
    leases: { ...leases, claim: guarded(leases.claim) },
    ping: guarded(store.ping),
  });
  isAway = true;
  await stub.stop();
  await sleep(4 * INTERVAL_MS);
  expect(stateOf(director)).toMatchObject({ status: 'down' });
  expect(stateOf(director, 'director')).toMatchObject({ status: 'degraded' });
  expect(director.context.hub.after(0)).toHaveLength(2);
  expect(await eventsOf(director)).toEqual([]);
  isAway = false;
  await sleep(3 * INTERVAL_MS);
  expect(await eventsOf(director)).toEqual(
    expect.arrayContaining(['grafana up>down', 'director up>degraded', 'director degraded>up']),
  );
});

test('after its own outage a director knows what changed, and when it was off', async () => {
  const first = await start();
  await sleep(INTERVAL_MS);
  await end(first);
  await stub.stop();
  await sleep(4 * INTERVAL_MS);
  const second = await start(first.store);
  await sleep(INTERVAL_MS);
  expect(await eventsOf(second)).toEqual([
    'director up>down',
    'director down>up',
    'grafana up>down',
  ]);
  const now = new Date();
  const query = { from: new Date(0), to: now, limit: 10 };
  expect(await second.store.history.list({ ...query, service: 'director' })).toMatchObject([
    { status: 'up' },
    { status: 'down', detail: 'was not running' },
    { status: 'up' },
  ]);
  const [down, up] = await second.store.history.list({ ...query, service: 'grafana' });
  expect(down?.status).toBe('down');
  expect(Number(down?.from) - Number(up?.to)).toBeGreaterThan(2 * INTERVAL_MS);
});

test('of two directors one keeps the record, and the other tells the same events', async () => {
  const first = await start();
  const second = await start(first.store);
  await stub.stop();
  await sleep(4 * INTERVAL_MS);
  expect(await eventsOf(first)).toEqual(['grafana up>down']);
  expect(second.context.hub.after(0)).toMatchObject([{ service: 'grafana', to: 'down' }]);
  expect(first.context.monitor.keeps()).toBe(true);
  expect(second.context.monitor.keeps()).toBe(false);
  await end(first);
  await stub.start();
  await sleep(4 * INTERVAL_MS);
  expect(second.context.monitor.keeps()).toBe(true);
  expect(await eventsOf(second)).toEqual(['grafana up>down', 'grafana down>up']);
});
