import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement } from '../../src/testing/build.js';
import { startTestRegistry, type TestRegistry } from '../../src/testing/test-registry.js';
import {
  answering,
  evaluate,
  GUARANTEES,
  STATES,
  store,
  storeElements,
  type Asked,
} from './setup.js';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());
beforeEach(() => registry.collector.reset(answering(99)));

const FAILED = 'Error processing guarantees sequentially';

test('hazard 7: an error says which metric failed and why, also when nobody listens', async () => {
  await storeElements(registry);
  registry.collector.reset(answering(1, { getStatus: 418 }));
  expect((await registry.call('GET', GUARANTEES)).body).toMatchObject({
    ...{ code: 500, message: FAILED },
    errors: [{ metric: 'UPTIME', status: 418, message: expect.stringContaining('418') }],
  });
  const deaf = await startTestRegistry();
  await storeElements(deaf);
  await new Promise<void>((done) => void deaf.collector.close().then(done));
  const refused = await deaf.call('GET', GUARANTEES);
  expect(refused.body).toMatchObject({
    errors: [{ metric: 'UPTIME', message: expect.stringMatching(/did not answer.*ECONNREFUSED/) }],
  });
  await deaf.close().catch(() => undefined);
});

test('hazard 11: an evaluation leaves its agreement as it is, and no element reaches the next', async () => {
  await storeElements(registry, [
    { with: { UPTIME: { depth: 1 } } },
    { scope: { site: 'south' }, with: { UPTIME: {} } },
  ]);
  const before = await registry.call('GET', '/api/v6/agreements/agr');
  await evaluate(registry);
  const asked = (registry.collector.posted() as Asked[]).map(({ metric }) => metric);
  asked.sort((a, b) => (a.scope!['site']! < b.scope!['site']! ? -1 : 1));
  expect(asked.map(({ params }) => params)).toEqual([{ depth: 1 }, {}]);
  for (const { window } of asked) expect(window.from).toBe('2025-03-01T00:00:00.000Z');
  expect((await registry.call('GET', '/api/v6/agreements/agr')).text).toBe(before.text);
});

test('hazard 14: a metric without data is named, so that nobody takes its 0 for good news', async () => {
  await storeElements(registry, [
    { objective: 'UPTIME >= 0 && ERRORS <= 5', with: { UPTIME: {}, ERRORS: {} } },
  ]);
  registry.collector.reset((body) =>
    (body as Asked).metric.endpoint === '/errors'
      ? { computations: [{ value: 9, scope: { site: 'else' }, period: { from: 'a', to: 'b' } }] }
      : answering(99)(body),
  );
  const [state] = await evaluate(registry);
  expect(state).toMatchObject({ metrics: { ERRORS: 0 }, missingMetrics: ['ERRORS'] });
});

test('hazard 15: periods are those of the local calendar, and none lies in the future', async () => {
  const zoned = (timeZone: string, period: 'daily' | 'hourly') => {
    const agreement = buildAgreement('agr', [{ window: { period, initial: '2025-01-01' } }]);
    agreement.context!.validity!.timeZone = timeZone;
    return agreement;
  };
  const periods = async (query: string) => {
    const answer = await registry.call('GET', `${STATES}/guarantees?${query}`);
    return (answer.body as { period: { from: string; to: string } }[]).map(({ period }) => period);
  };
  await store(registry, zoned('America/Los_Angeles', 'daily'));
  // The day on which clocks go forward has 23 hours.
  expect(await periods('from=2025-03-09T08:00:00Z&to=2025-03-10T07:00:00Z')).toEqual([
    { from: '2025-03-09T08:00:00.000Z', to: '2025-03-10T06:59:59.999Z' },
  ]);
  for (const timeZone of ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati']) {
    await store(registry, zoned(timeZone, 'daily'));
    const [period] = await periods('');
    const wall = new Date(period!.from).toLocaleTimeString('en-GB', { timeZone });
    expect([timeZone, wall]).toEqual([timeZone, '00:00:00']);
    expect(Date.parse(period!.to)).toBeLessThanOrEqual(Date.now());
  }
  await store(registry, zoned('Asia/Kolkata', 'hourly'));
  const [hour] = await periods('');
  expect(hour!.from).toMatch(/:30:00\.000Z$/);
});

test('hazard 16: collectors are asked side by side within a limit, and one deadline holds for all', async () => {
  await storeElements(
    registry,
    Array.from({ length: 12 }, (_, at) => ({ scope: { site: `s${at}` } })),
  );
  let open = 0;
  let most = 0;
  registry.collector.reset((body) => {
    most = Math.max(most, (open += 1));
    setTimeout(() => (open -= 1), 15);
    return answering(99, { polls: 3 })(body);
  });
  expect(await evaluate(registry)).toHaveLength(12);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(12);
  const hurried = await startTestRegistry({ deadlineMs: 80 });
  await storeElements(hurried);
  hurried.collector.reset(answering(99, { polls: 'forever' }));
  expect((await hurried.call('GET', GUARANTEES)).body).toMatchObject({
    errors: [{ message: 'The collectors were not ready within 80 ms.' }],
  });
  await hurried.close();
});

test('hazard 17: neither tokens nor what collectors say in their errors reach the log', async () => {
  await storeElements(registry);
  registry.collector.reset(answering(99, { getText: '{"password":"hunter2"' }));
  await registry.call('GET', GUARANTEES, undefined, { 'x-access-token': 'header.to.ken' });
  await registry.call('GET', GUARANTEES, undefined, { cookie: 'accessToken=cookie.to.ken' });
  registry.collector.reset(answering(99, { postStatus: 500 }));
  await registry.call('GET', GUARANTEES);
  expect(registry.log()).toContain(FAILED);
  expect(registry.log()).not.toMatch(/to\.ken|hunter2|As set/);
});

test('hazard 18: a guarantee and answers without scope are evaluated as any other', async () => {
  const agreement = buildAgreement('agr', [{}]);
  const [guarantee] = agreement.terms!.guarantees!;
  delete guarantee!.scope;
  delete guarantee!.of[0]!.scope;
  expect(await store(registry, agreement)).toBe(200);
  registry.collector.reset(() => ({ computations: [{ value: 99 }] }));
  expect(await evaluate(registry)).toMatchObject([{ scope: {}, value: true }]);
});
