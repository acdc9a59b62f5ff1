import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement, DAY } from '../testing/build.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const METRICS = '/api/v6/states/agr/metrics';
const MONTH_MS = 32 * 86_400_000;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry({ metricStatesMs: 60_000 });
});
afterAll(() => registry.close());
beforeEach(async () => {
  await registry.store.states.deleteAll();
  await registry.store.agreements.deleteAll();
  await registry.store.agreements.insert(buildAgreement('agr'));
});

const post = (path: string, body?: unknown) => registry.call('POST', METRICS + path, body);
const get = (path: string) => registry.call('GET', METRICS + path);

test('a value is stored, changed and read with its records', async () => {
  const place = { scope: { site: 'north' }, period: DAY, window: { period: 'daily' } };
  const stored = await post('/UPTIME', { ...place, value: 98, evidences: [{ id: 'e' }] });
  const state = { stateType: 'metrics', agreementId: 'agr', id: 'UPTIME', ...place };
  expect([stored.status, stored.body]).toEqual([
    200,
    [{ ...state, value: 98, evidences: [{ id: 'e' }] }],
  ]);
  await post('/UPTIME', { ...place, value: 99, parameters: { by: 'hand' } });
  const current = [{ ...state, value: 99, evidences: [], parameters: { by: 'hand' } }];
  expect((await get('/UPTIME')).body).toEqual(current);
  expect((await get('')).body).toEqual(current);
  expect((await get('/ERRORS')).body).toEqual([]);
  const records = (await get('/UPTIME/records')).body as { records: { value: number } }[];
  expect(records.map((item) => item.records.value)).toEqual([99, 98]);
});

test('increases at the same time all count', async () => {
  const body = { scope: { site: 'north' }, period: DAY };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post('/ERRORS/increase', body)),
  );
  const values = answers.map(({ body: [state] }: { body: { value: number }[] }) => state?.value);
  expect(values.sort((a, b) => a! - b!)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  const by = await post('/ERRORS/increase', { ...body, by: 2.5 });
  expect(by.body).toMatchObject([{ value: 22.5, period: DAY }]);
});

test('without a period the running one is meant, without a body the whole scope', async () => {
  const answer = await post('/ERRORS/increase');
  const [state] = answer.body as { scope: object; period: { from: string; to: string } }[];
  expect(state?.scope).toEqual({});
  const [from, to] = [Date.parse(state!.period.from), Date.parse(state!.period.to)];
  expect(from).toBeLessThanOrEqual(Date.now());
  expect(to).toBeGreaterThan(Date.now());
  expect(to - from).toBeLessThan(MONTH_MS);
  const daily = await post('/ERRORS/increase', { window: { period: 'daily' } });
  const [ofDay] = daily.body as { period: { from: string; to: string } }[];
  expect(Date.parse(ofDay!.period.to) - Date.parse(ofDay!.period.from)).toBeLessThan(90_000_000);
});

test('what collectors report can be read as states of metrics', async () => {
  registry.collector.reset((body) => {
    const { scope } = (body as { metric: { scope: object } }).metric;
    return { computations: [{ value: '99.5', scope, period: DAY, evidences: [{ id: 'e' }] }] };
  });
  const query = new URLSearchParams({ ...DAY, newPeriodsFromGuarantees: 'false' });
  await registry.call('GET', `/api/v6/states/agr/guarantees?${query}`);
  expect((await get('/UPTIME')).body).toMatchObject([
    {
      ...{ id: 'UPTIME', scope: { site: 'north' }, period: DAY, value: 99.5 },
      ...{ evidences: [{ id: 'e' }], window: { period: 'daily', from: DAY.from, end: DAY.to } },
    },
  ]);
});

test.each<[string, string, unknown, number]>([
  ['an unknown metric', '/NONE', { value: 1 }, 404],
  ['an unknown metric to increase', '/NONE/increase', {}, 404],
  ['no value', '/UPTIME', {}, 400],
  ['a text', '/UPTIME', { value: '1' }, 400],
  [
    'a period that ends before it begins',
    '/UPTIME',
    { value: 1, period: { from: DAY.to, to: DAY.from } },
    400,
  ],
  ['an unknown window', '/UPTIME', { value: 1, window: { period: 'annually' } }, 400],
  ['a window that is no text', '/UPTIME', { value: 1, window: { period: 7, initial: {} } }, 400],
  ['a key of a document store', '/UPTIME', { value: 1, scope: { $gt: 1 } }, 400],
])('%s is refused', async (_, path, body, status) => {
  expect((await post(path, body)).status).toBe(status);
});
