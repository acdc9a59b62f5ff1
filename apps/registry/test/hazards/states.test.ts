import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { hasLocalMongo } from '@status/local-mongo';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildAgreement } from '../../src/testing/build.js';
import { createMemoryStore } from '../../src/testing/memory-store.js';
import { startTestRegistry, type TestRegistry } from '../../src/testing/test-registry.js';
import { storeServers, type StartStoreServer, type StoreServer } from '../store-servers.js';
import { answering, evaluate, GUARANTEES, storeElements, type Asked } from './setup.js';

const inMemory: StartStoreServer = async () => ({
  freshUrl: async () => '',
  open: async () => createMemoryStore(),
  stop: async () => undefined,
});
const SERVERS = [['in memory', inMemory] as const, ...storeServers(hasLocalMongo())];

describe.each(SERVERS)('%s', (_, startServer) => {
  let server: StoreServer;
  let registry: TestRegistry;
  beforeAll(async () => {
    server = await startServer();
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await registry.close();
    await registry.store.close();
  });
  const start = async () => {
    registry = await startTestRegistry(
      { deadlineMs: 30_000 },
      await server.open(await server.freshUrl()),
    );
  };
  const stored = () =>
    registry.store.states.find({ agreementId: 'agr', stateType: 'guarantees', limit: 1000 });

  test('hazard 8: what does not change is not written again, and the history is bounded', async () => {
    await start();
    await storeElements(registry);
    registry.collector.reset(answering(99));
    for (let round = 0; round < 5; round += 1) await evaluate(registry);
    expect((await stored()).map(({ records }) => records.length)).toEqual([1]);
    for (let round = 0; round < 60; round += 1) {
      registry.collector.reset(answering(round));
      await evaluate(registry);
    }
    expect((await stored()).map(({ records }) => records.length)).toEqual([50]);
  }, 60_000);

  test('hazard 9: a state is found by its whole scope, never by a part of it or by a star', async () => {
    await start();
    await storeElements(registry);
    const scopes = [
      { site: 'a', tier: '1' },
      { site: 'a' },
      { site: '*' },
      { site: '*', tier: '1' },
      {},
    ];
    for (const scope of [...scopes, { tier: '1', site: 'a' }]) {
      registry.collector.reset((body) => {
        const { window } = (body as Asked).metric;
        const period = { from: window.from, to: window.end };
        return { computations: [{ value: Math.random(), scope, period, evidences: [] }] };
      });
      await evaluate(registry);
    }
    const found = await stored();
    expect(found).toHaveLength(scopes.length);
    expect(found.map(({ records }) => records.length).sort()).toEqual([1, 1, 1, 1, 2]);
  });

  test('hazard 10: fifty evaluations at once leave one state per key and ask each question few times', async () => {
    await start();
    const elements = ['a', 'b', 'c', 'd'].map((site) => ({ scope: { site } }));
    const agreement = buildAgreement('agr', elements);
    const [guarantee] = agreement.terms!.guarantees!;
    for (const id of ['H', 'I']) agreement.terms!.guarantees!.push({ ...guarantee!, id });
    await registry.store.agreements.insert(agreement);
    // No computation is ready before all fifty callers are in.
    let arrived = 0;
    const count = ({ request }: { request: { url?: string } }) => {
      if (request.url?.startsWith('/api/v6/states')) arrived += 1;
    };
    const waiting = {
      get polls() {
        return arrived < 50 ? 'forever' : 3;
      },
    } as const;
    registry.collector.reset((body) =>
      Object.defineProperties(answering(99)(body), Object.getOwnPropertyDescriptors(waiting)),
    );
    subscribe('http.server.request.start', count as never);
    // Five callers ten times each: equal ones share a flight, the others race on the store.
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_unused, at) =>
        registry.call('GET', GUARANTEES, undefined, { 'x-access-token': `caller-${at % 5}` }),
      ),
    );
    unsubscribe('http.server.request.start', count as never);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.body).toHaveLength(12);
    const found = await stored();
    expect(found).toHaveLength(12);
    expect(new Set(found.map(({ key }) => key)).size).toBe(12);
    for (const { records } of found) expect(records).toHaveLength(1);
    // Four questions, which three guarantees share, once for each of the five callers.
    expect(registry.collector.posted()).toHaveLength(4 * 5);
  }, 60_000);
});
