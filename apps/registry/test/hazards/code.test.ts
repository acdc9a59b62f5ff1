import { fingerprint, HOSTILE, setTraps } from '@status/guarantees/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement } from '../../src/testing/build.js';
import { startTestRegistry, type TestRegistry } from '../../src/testing/test-registry.js';
import { answering, evaluate, GUARANTEES, store, storeElements } from './setup.js';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
  // What compiles its validators at the first request does so before a trap is set.
  registry.collector.reset(answering(99));
  await storeElements(registry, [{ objective: '' }]);
  await storeElements(registry);
  await evaluate(registry);
});
afterAll(() => registry.close());
beforeEach(() => registry.collector.reset(answering(99)));

/** Does something while nothing may become code, and looks at what all code shares. */
async function trapped<T>(act: () => Promise<T>) {
  const traps = setTraps();
  try {
    const before = fingerprint();
    const answer = await act();
    return { answer, changed: fingerprint() !== before, sprung: traps.sprung };
  } finally {
    traps.remove();
  }
}

test('hazard 1: the text of an objective is never run, it is refused with its position', async () => {
  const elements = Object.values(HOSTILE)
    .flat()
    .slice(0, 90)
    .map((objective) => ({ objective }));
  const { answer, changed, sprung } = await trapped(() =>
    registry.call('POST', '/api/v6/agreements', buildAgreement('h', elements)),
  );
  expect(answer.status).toBe(400);
  const { errors } = answer.body as { errors: { path: string; position: number }[] };
  expect(errors.map(({ path }) => path)).toEqual(
    elements.map((_, at) => `terms.guarantees[0].of[${at}].objective`),
  );
  for (const { position } of errors) expect(position).toBeGreaterThanOrEqual(0);
  expect([changed, sprung]).toEqual([false, []]);
});

test.each(['canary = 1', '99; canary()', '(() => 99)()', 'process.exit()', '0x63', '99 ', ' 99'])(
  'hazard 2: the value %j of a collector is never run, it is no value',
  async (value) => {
    await storeElements(registry);
    registry.collector.reset(answering(value));
    const { answer, changed, sprung } = await trapped(() => evaluate(registry));
    expect([answer, changed, sprung]).toEqual([[], false, []]);
  },
);

test('hazard 2: the name of a metric is never run, only names can be metrics', async () => {
  for (const name of ['canary = 1, UPTIME', 'a;b', 'globalThis.canary', 'constructor()']) {
    const agreement = buildAgreement('agr', [{ objective: '1', with: { [name]: {} } }]);
    agreement.terms!.metrics![name] = agreement.terms!.metrics!['UPTIME']!;
    expect(await store(registry, agreement)).toBe(400);
  }
});

test('hazard 3: nothing of one evaluation is seen by another, builtins included', async () => {
  const before = fingerprint();
  const rename = (id: string, name: string, objective: string) => {
    const agreement = buildAgreement(id, [{ objective, with: { [name]: {} } }]);
    agreement.terms!.metrics = { [name]: agreement.terms!.metrics!['UPTIME']! };
    return agreement;
  };
  expect(await store(registry, rename('agr', 'isFinite', 'isFinite == 99'))).toBe(200);
  expect((await evaluate(registry)).map(({ value }) => value)).toEqual([true]);
  // Neither what the first left nor a builtin is a name in the second.
  expect(await store(registry, rename('other', 'UPTIME', 'isFinite == 99'))).toBe(400);
  expect([typeof isFinite, fingerprint()]).toEqual(['function', before]);
});

test('hazard 4: an objective cannot run for long, for nothing in it repeats', async () => {
  for (const objective of ['for(;;);', 'while(true);', '(f = () => f())()'])
    expect(await storeElements(registry, [{ objective }])).toBe(400);
  const longest = `UPTIME${'+1'.repeat(2045)}`;
  expect(await storeElements(registry, [{ objective: longest }])).toBe(200);
  expect((await registry.call('GET', GUARANTEES)).status).toBe(200);
  expect(await storeElements(registry, [{ objective: `${longest}+1` }])).toBe(400);
});
