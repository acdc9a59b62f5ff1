import { setTimeout as sleep } from 'node:timers/promises';
import { hasLocalMongo } from '@status/local-mongo';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAgreement } from '../src/testing/build.js';
import { startTestRegistry, type TestRegistry } from '../src/testing/test-registry.js';
import type { Store } from '../src/store/store.js';
import { startCuttingProxy, type CuttingProxy } from './cutting-proxy.js';
import { answering, GUARANTEES } from './hazards/setup.js';
import { storeServers, type StoreServer } from './store-servers.js';

const SCOPES = Array.from({ length: 250 }, (_, at) => ({ scope: { site: `site-${at}` } }));

describe.each(storeServers(hasLocalMongo()))('%s', (name, start) => {
  let server: StoreServer;
  let proxy: CuttingProxy;
  beforeAll(async () => {
    server = await start();
    proxy = await startCuttingProxy(await server.freshUrl());
  }, 60_000);
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  /** Everything stored, without when it was found. */
  const statesIn = async (store: Store) => {
    const found = await store.states.find({ agreementId: 'agr', limit: 10_000 });
    return found.map(({ records, ...state }) => ({
      ...state,
      records: records.map(({ time: _time, ...record }) => record),
    }));
  };

  const opened = async (url: string) => {
    const store = await server.open(url);
    await store.agreements.insert(buildAgreement('agr', SCOPES));
    const registry = await startTestRegistry({ deadlineMs: 60_000, metricStatesMs: 1e9 }, store);
    registry.collector.reset(answering(99));
    return { store, registry };
  };

  /** A driver may need a moment to see that its server is back. */
  const untilBack = async (registry: TestRegistry) => {
    for (let round = 0; round < 100; round += 1) {
      const { body } = await registry.call('GET', '/api/info');
      if ((body as { store: string }).store === 'up') return;
      await sleep(200);
    }
    throw new Error('The store was not seen to be back.');
  };

  test('a way to the store that is cut in the middle ends the evaluation with an error, and nothing is missing later', async () => {
    const undisturbed = await opened(await server.freshUrl());
    expect((await undisturbed.registry.call('GET', GUARANTEES)).status).toBe(200);
    const expected = await statesIn(undisturbed.store);
    expect(expected).toHaveLength(2 * SCOPES.length);
    await undisturbed.registry.close();
    await undisturbed.store.close();

    // Before anything is written, inside the first statements, and close to the end. The driver of
    // MongoDB takes half a minute to give up and to come back, so it is cut once.
    for (const bytes of name === 'on MongoDB' ? [60_000] : [1, 20_000, 60_000, 120_000]) {
      const { store, registry } = await opened(proxy.through(await server.freshUrl()));
      proxy.cutAfter(bytes);
      const answer = await registry.call('GET', GUARANTEES);
      expect([bytes, proxy.isCut(), answer.status]).toEqual([bytes, true, 503]);
      expect(answer.body).toMatchObject({ code: 503 });
      proxy.mend();
      await untilBack(registry);
      const again = await registry.call('GET', GUARANTEES);
      expect([bytes, again.status]).toEqual([bytes, 200]);
      expect(again.body).toHaveLength(SCOPES.length);
      expect(await statesIn(store)).toEqual(expected);
      await registry.close();
      await store.close();
    }
  }, 300_000);
});
