import { setTimeout as sleep } from 'node:timers/promises';
import { findServer, hasLocalMongo } from '@status/local-mongo';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { buildAgreement, DAY } from '../src/testing/build.js';
import { createMemoryStore } from '../src/testing/memory-store.js';
import { startTestRegistry, type TestRegistry } from '../src/testing/test-registry.js';
import { killableMongo, killablePostgres, type KillableServer } from './killable-server.js';

const PATH = `/api/v6/states/agr/guarantees?from=${DAY.from}&to=${DAY.to}&newPeriodsFromGuarantees=false`;
const SITES = 800;

/** A registry over a store, with an agreement whose collector answers for many sites at once. */
async function serve(store: Store, sites = SITES): Promise<TestRegistry> {
  const registry = await startTestRegistry(
    { deadlineMs: 60_000, metricStatesMs: 3_600_000 },
    store,
  );
  onTestFinished(registry.close);
  registry.collector.reset(() => ({
    computations: Array.from({ length: sites }, (_, index) => ({
      value: index % 100,
      scope: { site: `s${index}` },
      period: DAY,
      evidences: [{ id: `e${index}`, 'a.b': '$x' }],
    })),
  }));
  await store.agreements.insert(buildAgreement('agr', [{ scope: {} }]));
  return registry;
}

/** What a store keeps of the agreement, without the times at which it was found. */
async function kept(store: Store) {
  const states = await store.states.find({ agreementId: 'agr', limit: 10_000 });
  return states.map(({ records, ...head }) => ({
    ...head,
    records: records.map((record) => ({ ...record, time: undefined })),
  }));
}

function describeDeath(name: 'postgres' | 'mongo', launch: () => Promise<KillableServer>): void {
  const start = async () => {
    const server = await launch();
    onTestFinished(server.stop);
    return server;
  };
  const open = async ({ url }: KillableServer) => {
    const store = await openStore({ kind: name, url, setting: 'MONGO_URL' });
    onTestFinished(store.close);
    return store;
  };

  describe(`the store on ${name}`, () => {
    test('one that dies amid an evaluation is a 503; once it is back, all is as if it had not', async () => {
      const server = await start();
      const store = await open(server);
      const registry = await serve(store);
      const watching = await open(server);
      const answer = registry.call('GET', PATH);
      while ((await watching.states.find({ limit: 1 })).length === 0) await sleep(1);
      await server.kill();
      expect((await answer).status).toBe(503);
      expect((await registry.call('GET', '/api/info')).body).toMatchObject({ store: 'down' });

      await server.start();
      const before = (await kept(store)).length;
      expect(before).toBeGreaterThan(0);
      expect((await registry.call('GET', PATH)).status).toBe(200);

      const undisturbed = createMemoryStore();
      const other = await serve(undisturbed);
      await other.call('GET', PATH);
      const expected = await kept(undisturbed);
      expect(expected).toHaveLength(2 * SITES);
      expect(before).toBeLessThan(expected.length);
      expect(await kept(store)).toEqual(expected);
    }, 120_000);

    test('50 evaluations of one agreement in parallel leave one state per key', async () => {
      const store = await open(await start());
      const registry = await serve(store, 20);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          // Another token makes it another evaluation: equal ones would share an answer.
          registry.call('GET', PATH, undefined, { 'x-access-token': `t${index}` }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(registry.collector.posted()).toHaveLength(50);
      const states = await store.states.find({ agreementId: 'agr', limit: 1000 });
      expect(states).toHaveLength(40);
      expect(new Set(states.map(({ key }) => key)).size).toBe(40);
      expect(states.every(({ records }) => records.length === 1)).toBe(true);
    }, 120_000);
  });
}

describeDeath('postgres', killablePostgres);
if (hasLocalMongo() && findServer()?.kind !== 'running') describeDeath('mongo', killableMongo);
else console.warn('NOT RUN: a MongoDB that dies, for which this machine has no server to start.');
