import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement, buildMetricState, buildState, DAY } from '../testing/build.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const STATES = '/api/v6/states/agr';
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  await registry.store.states.deleteAll();
  await registry.store.agreements.deleteAll();
  await registry.store.agreements.insert(buildAgreement('agr'));
});

const put = (time: string, ...states: Parameters<typeof buildState>[0][]) =>
  registry.store.states.upsert(
    states.map((state) => buildState(state)),
    time,
  );
const day = (number: number) => ({
  from: `2025-03-0${number}T00:00:00.000Z`,
  to: `2025-03-0${number + 1}T00:00:00.000Z`,
});
const get = (path: string) => registry.call('GET', STATES + path);

test('states are listed in pages, as they are known last and without evaluation', async () => {
  await put('t1', { value: false });
  await put('t2', { value: true }, { scope: { site: 'south' } });
  await registry.store.states.upsert([buildMetricState()], 't2');
  const first = await get('?limit=2');
  const after = first.headers.get('x-next-after');
  const second = await get(`?limit=2&after=${after}`);
  expect(second.headers.get('x-next-after')).toBeNull();
  const all = [...(first.body as unknown[]), ...(second.body as unknown[])];
  expect(all).toHaveLength(3);
  expect(all).toEqual(
    expect.arrayContaining([
      buildState(),
      buildState({ scope: { site: 'south' } }),
      buildMetricState(),
    ]),
  );
  expect(registry.collector.requests).toEqual([]);
  expect((await registry.call('GET', '/api/v6/states')).body).toHaveLength(3);
});

test('stored states of one guarantee come with the latest period first', async () => {
  for (const number of [2, 3, 1]) await put('t', { period: day(number), value: number === 2 });
  await put('t', { id: 'OTHER' });
  const { body } = await get('/guarantees/G?lasts=2');
  expect(body).toEqual(
    [3, 2].map((number) => ({
      ...{ stateType: 'guarantees', agreementId: 'agr', id: 'G', scope: { site: 'north' } },
      period: day(number),
      record: {
        value: number === 2,
        metrics: { UPTIME: 99 },
        time: 't',
        evidences: [{ id: 'e1' }],
      },
      record_size: 1,
    })),
  );
});

test('states without evidences, and the evidences of states, can be left out', async () => {
  await put('t', { evidences: [] }, { period: day(2) });
  const withSome = await get('/guarantees/G?withNoEvidences=false');
  expect(withSome.body).toMatchObject([{ period: day(2), record_size: 1 }]);
  const without = (await get('/guarantees/G?evidences=false')).body as { record: object }[];
  expect(without).toHaveLength(2);
  for (const { record } of without) expect(record).not.toHaveProperty('evidences');
  expect((await get('/guarantees/G?withNoEvidences=true')).body).toHaveLength(2);
});

test('many states cost no more memory than those wanted', async () => {
  const periods = Array.from({ length: 450 }, (_, i) => ({
    from: new Date(Date.UTC(2020, 0, 1 + i)).toISOString(),
    to: new Date(Date.UTC(2020, 0, 2 + i)).toISOString(),
  }));
  await put('t', ...periods.map((period) => ({ period })));
  const { body } = await get('/guarantees/G?lasts=3');
  expect((body as { period: object }[]).map(({ period }) => period)).toEqual(
    periods.slice(-3).toReversed(),
  );
});

test.each(['lasts=0', 'lasts=x', 'lasts=1001'])('the query %s is 400', async (query) => {
  expect((await get(`/guarantees/G?${query}`)).status).toBe(400);
});

test('records are found by id, type, period and scope', async () => {
  await put('t1', { value: false });
  await put('t2', { value: true }, { scope: { site: 'south' } }, { id: 'H', period: day(5) });
  const found = async (query: string) => {
    const { body } = await get(`/filtered?${query}`);
    return body as { id: string; records: { time: string } }[];
  };
  const ofG = await found(`indicator=G&type=guarantees&from=${DAY.from}&to=${DAY.to}`);
  expect(ofG.map(({ records }) => records.time).sort()).toEqual(['t1', 't2', 't2']);
  const two = ofG.filter(({ records }) => 'value' in records).map(({ records }) => records.time);
  expect(two.indexOf('t1')).toBeLessThan(two.lastIndexOf('t2'));
  expect((await found(`at=${day(5).from}`)).map(({ id }) => id)).toEqual(['H']);
  expect((await get('/filtered?type=metrics')).status).toBe(404);
});

test('with scope keys the evidences are grouped by the last of them', async () => {
  const of = (priority: unknown, id: string) => ({
    scope: { site: 'north', priority },
    evidences: [{ id }],
  });
  await put('t1', of('2025-01', 'a'), of(12, 'c'), of('12abc', 'd'));
  await put('t2', of('2025-01', 'b'));
  const found = async (query: string) => (await get(`/filtered?scope.site=north&${query}`)).body;
  // A text is no number because it begins like one.
  expect(await found('scope.priority=2025-01')).toEqual([
    { _id: '2025-01', evidences: [[{ id: 'a' }], [{ id: 'b' }]] },
  ]);
  expect(await found('scope.priority=12')).toEqual([{ _id: 12, evidences: [[{ id: 'c' }]] }]);
  expect(await found('scope.priority=12abc')).toEqual([
    { _id: '12abc', evidences: [[{ id: 'd' }]] },
  ]);
  expect(await found('scope.priority=*')).toHaveLength(3);
  expect((await get('/filtered?scope.priority=2025')).status).toBe(404);
});

test('all states can be deleted', async () => {
  await put('t', {});
  expect((await registry.call('DELETE', '/api/v6/states')).text).toBe('OK');
  expect((await registry.call('GET', '/api/v6/states')).body).toEqual([]);
});

test('an unknown agreement or guarantee is 404', async () => {
  for (const path of ['', '/filtered', '/guarantees/G?lasts=1', '/metrics'])
    expect((await registry.call('GET', `/api/v6/states/none${path}`)).status).toBe(404);
  expect((await get('/guarantees/NONE?lasts=1')).status).toBe(404);
});

test.each([
  ...['/pricing', '/pricing/billing/penalties', '/quotas', '/quotas/q', '/rates', '/rates/r'],
  '/guarantees/G/penalty',
])('%s is 501 and says why', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(501);
  expect(answer.body).toMatchObject({
    code: 501,
    message: expect.stringContaining('not computed by this registry') as string,
  });
});
