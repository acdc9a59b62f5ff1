import { afterEach, expect, test } from 'vitest';
import { buildAgreement, DAY } from '../testing/build.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const query = new URLSearchParams({ ...DAY, newPeriodsFromGuarantees: 'false' }).toString();
const GUARANTEES = `/api/v6/states/agr/guarantees?${query}`;

let registry: TestRegistry;
afterEach(() => registry.close());

async function start(evaluation: Parameters<typeof startTestRegistry>[0]) {
  registry = await startTestRegistry(evaluation);
  await registry.call('POST', '/api/v6/agreements', buildAgreement('agr'));
  registry.collector.reset((body) => {
    const { scope } = (body as { metric: { scope: object } }).metric;
    return { computations: [{ value: 99, scope, period: DAY, evidences: [] }] };
  });
}
const evaluate = (more = '', token = 'a') =>
  registry.call('GET', GUARANTEES + more, undefined, { 'x-access-token': token });
/** How often the collector is asked while these requests are answered one after another. */
async function asked(...requests: (() => Promise<unknown>)[]): Promise<number> {
  const before = registry.collector.posted().length;
  for (const request of requests) await request();
  return registry.collector.posted().length - before;
}

test('an answer is kept for the same question of the same caller', async () => {
  await start({ cacheTtlMs: 60_000 });
  const first = await evaluate();
  expect(await asked(async () => expect((await evaluate()).text).toBe(first.text))).toBe(0);
  expect(await asked(() => evaluate('', 'b'))).toBe(1);
  expect(await asked(() => evaluate('&scope.site=north'))).toBe(1);
});

test('forceUpdate asks the collectors and renews what is kept', async () => {
  await start({ cacheTtlMs: 60_000 });
  await evaluate();
  expect(await asked(() => evaluate('&forceUpdate=true'))).toBe(1);
  expect(await asked(() => evaluate())).toBe(0);
  expect(await asked(() => evaluate('&forceUpdate=TRUE'))).toBe(0);
});

test('a change of the agreement or of its states ends what is kept', async () => {
  await start({ cacheTtlMs: 60_000 });
  const agreement = '/api/v6/agreements/agr';
  const changes = [
    () => registry.call('PUT', agreement, { version: '2.0.0' }),
    () => registry.call('DELETE', '/api/v6/states/agr'),
    () => registry.call('DELETE', '/api/v6/states'),
    async () => {
      await registry.call('DELETE', agreement);
      await registry.call('POST', '/api/v6/agreements', buildAgreement('agr'));
    },
  ];
  for (const change of changes) {
    await evaluate();
    await change();
    expect(await asked(() => evaluate())).toBe(1);
  }
});

test('nothing is kept unless it is asked for, nor after a failure', async () => {
  await start({});
  expect(await asked(evaluate, evaluate)).toBe(2);
  await registry.close();
  await start({ cacheTtlMs: 60_000 });
  registry.collector.reset(() => ({ postStatus: 503 }));
  expect((await evaluate()).status).toBe(500);
  expect(await asked(() => evaluate())).toBe(1);
});

test('only collectors that are allowed are called', async () => {
  await start({ collectorAllowed: ['status-backend'] });
  const answer = await evaluate();
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({
    errors: [{ metric: 'UPTIME', message: expect.stringContaining('COLLECTOR_ALLOWED') as string }],
  });
  expect(registry.collector.requests).toEqual([]);
});
