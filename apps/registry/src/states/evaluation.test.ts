import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement, buildState, DAY } from '../testing/build.js';
import type { StubAnswer } from '../testing/stub-collector.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const exact = new URLSearchParams({ ...DAY, newPeriodsFromGuarantees: 'false' }).toString();
const STATES = '/api/v6/states/agr';
const GUARANTEES = `${STATES}/guarantees?${exact}`;
const FAILED = 'Error processing guarantees sequentially';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  registry.collector.reset(() => undefined);
  await registry.store.agreements.deleteAll();
  await registry.store.states.deleteAll();
});

interface Asked {
  metric: { scope: { site: string }; window: { from: string; end: string } };
}

/** Answers 99 for the scope and period asked, changed as given. */
const answering =
  (change: StubAnswer = {}) =>
  (body: unknown): StubAnswer => {
    const { scope, window } = (body as Asked).metric;
    const period = { from: window.from, to: window.end };
    return {
      computations: [{ value: 99, scope, period, evidences: [{ id: `e-${scope.site}` }] }],
      ...change,
    };
  };

const store = (...elements: Parameters<typeof buildAgreement>[1] & object) =>
  registry.store.agreements.insert(buildAgreement('agr', elements.length ? elements : [{}]));

const stored = () => registry.store.states.find({ agreementId: 'agr', limit: 100 });

test('states are evaluated, answered as an array and stored', async () => {
  await store({}, { scope: { site: 'south' }, objective: 'UPTIME > 99' });
  registry.collector.reset(answering());
  const answer = await registry.call('GET', GUARANTEES);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.body).toEqual([
    buildState({ evidences: [{ id: 'e-north' }] }),
    buildState({ scope: { site: 'south' }, value: false, evidences: [{ id: 'e-south' }] }),
  ]);
  expect(await stored()).toHaveLength(2);
});

test('evaluating again keeps one state and adds a record only when it differs', async () => {
  await store();
  registry.collector.reset(answering());
  await registry.call('GET', GUARANTEES);
  await registry.call('GET', GUARANTEES);
  registry.collector.reset((body) => ({
    computations: [{ value: 1, scope: (body as Asked).metric.scope, period: DAY, evidences: [] }],
  }));
  await registry.call('GET', GUARANTEES);
  const [state, ...others] = await stored();
  expect(others).toEqual([]);
  expect(state?.records.map(({ value }) => value)).toEqual([false, true]);
});

test('one guarantee and scope values narrow the evaluation', async () => {
  await store({}, { scope: { site: 'south' } });
  registry.collector.reset(answering());
  const one = await registry.call('GET', `${STATES}/guarantees/G?${exact}&scope.site=south`);
  expect(one.body).toMatchObject([{ scope: { site: 'south' } }]);
  expect(registry.collector.posted()).toHaveLength(1);
  const all = await registry.call('GET', `${GUARANTEES}&scope.site=north`);
  expect(all.body).toMatchObject([{ scope: { site: 'north' } }]);
  const none = await registry.call('GET', `${GUARANTEES}&scope.site=west`);
  expect([none.status, none.body]).toEqual([200, []]);
});

test('an unknown guarantee or agreement is 404', async () => {
  await store();
  const guarantee = await registry.call('GET', `${STATES}/guarantees/NONE?${exact}`);
  expect(guarantee.status).toBe(404);
  expect(guarantee.body).toMatchObject({
    code: 404,
    message: expect.stringContaining('NONE') as string,
  });
  const agreement = await registry.call('GET', `/api/v6/states/none/guarantees?${exact}`);
  expect(agreement.body).toEqual({ code: 404, message: 'There is no agreement with id: none' });
});

test('without dates the running period is evaluated, with dates the periods of the window', async () => {
  await store();
  registry.collector.reset(answering());
  await registry.call('GET', `${STATES}/guarantees`);
  const [last] = registry.collector.posted() as Asked[];
  expect(Date.now() - Date.parse(last!.metric.window.end)).toBeLessThan(60_000);
  const split = await registry.call(
    'GET',
    `${STATES}/guarantees?from=2025-03-28T23:00:00Z&to=2025-03-30T22:00:00Z`,
  );
  expect((split.body as { period: unknown }[]).map(({ period }) => period)).toEqual([
    { from: '2025-03-28T23:00:00.000Z', to: '2025-03-29T22:59:59.999Z' },
    { from: '2025-03-29T23:00:00.000Z', to: '2025-03-30T21:59:59.999Z' },
  ]);
});

test.each(['from=x&to=y', 'lastPeriod=false', 'from=2000-01-01&to=2100-01-01&scope.a=1&scope.a=2'])(
  'the query %s is 400',
  async (query) => {
    await store();
    const answer = await registry.call('GET', `${STATES}/guarantees?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 400 });
  },
);

test('a range of too many periods is 400', async () => {
  await store();
  const path = `${STATES}/guarantees?from=2025-01-01&to=2099-01-01`;
  expect((await registry.call('GET', path)).status).toBe(400);
});

test('the token goes to the collector as a cookie and into no log', async () => {
  await store();
  registry.collector.reset(answering());
  await registry.call('GET', GUARANTEES, undefined, { cookie: 'accessToken=c.o.o' });
  await registry.call('GET', GUARANTEES, undefined, { 'x-access-token': 'h.e.a' });
  await registry.call('GET', GUARANTEES);
  expect(registry.collector.requests.map(({ cookie }) => cookie)).toEqual([
    ...['accessToken=c.o.o', 'accessToken=c.o.o'],
    ...['accessToken=h.e.a', 'accessToken=h.e.a'],
    ...[undefined, undefined],
  ]);
  expect(registry.log()).toContain('/api/v6/states/agr');
  expect(registry.log()).not.toMatch(/c\.o\.o|h\.e\.a/);
});

test('a computation that is not ready is looked at again', async () => {
  await store();
  registry.collector.reset(answering({ polls: 3, postStatus: 200 }));
  expect((await registry.call('GET', GUARANTEES)).status).toBe(200);
  expect(registry.collector.requests.filter(({ method }) => method === 'GET')).toHaveLength(4);
});

test.each<[string, StubAnswer, object]>([
  ['POST answers 500', { postStatus: 500 }, { status: 500 }],
  ['GET answers 404', { getStatus: 404 }, { status: 404 }],
  ['POST redirects', { postStatus: 307, location: '/elsewhere' }, { status: 307 }],
  ['GET redirects', { getStatus: 302, location: '/elsewhere' }, { status: 302 }],
  ['no computation is named', { postBody: { ok: true } }, { status: 201 }],
  ['the computation leads elsewhere', { postBody: { computation: '//evil.test/x' } }, {}],
  ['the computation is no path', { postBody: { computation: '@evil.test' } }, {}],
  ['the answer is cut off', { getText: '{"computations":[' }, { status: 200 }],
  ['there is no list', { computations: undefined }, { status: 200 }],
])('a failing collector fails the whole request: %s', async (_, change, detail) => {
  await store({}, { scope: { site: 'south' } });
  registry.collector.reset((body) =>
    (body as Asked).metric.scope.site === 'south' ? answering(change)(body) : answering()(body),
  );
  const answer = await registry.call('GET', GUARANTEES);
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({
    code: 500,
    message: FAILED,
    errors: [{ metric: 'UPTIME', ...detail }],
  });
  expect(await stored()).toEqual([]);
});

test('a service the catalogue lacks is never called', async () => {
  await registry.store.agreements.insert(buildAgreement('agr', [{}], 'http://evil.test'));
  const answer = await registry.call('GET', GUARANTEES);
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({
    errors: [{ message: expect.stringContaining('catalogue') as string }],
  });
});

test('collectors of another contract are 501', async () => {
  const agreement = buildAgreement('agr');
  agreement.terms!.metrics!['UPTIME']!.collector.type = 'PPINOT-V1';
  await registry.store.agreements.insert(agreement);
  expect((await registry.call('GET', GUARANTEES)).status).toBe(501);
});

test('an objective that slipped past validation is an error and asks nobody', async () => {
  await store({}, { objective: 'UPTIME = 100' });
  registry.collector.reset(answering());
  const answer = await registry.call('GET', GUARANTEES);
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({ message: FAILED });
  expect(registry.collector.requests).toEqual([]);
});

test('the deadline holds for the whole request', async () => {
  const hurried = await startTestRegistry({ deadlineMs: 100 });
  try {
    await hurried.store.agreements.insert(buildAgreement('agr'));
    hurried.collector.reset(answering({ polls: 'forever' }));
    const before = Date.now();
    const answer = await hurried.call('GET', GUARANTEES);
    expect(Date.now() - before).toBeLessThan(1000);
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({
      message: FAILED,
      errors: [{ message: 'The collectors were not ready within 100 ms.' }],
    });
    const asked = hurried.collector.requests.length;
    await sleep(50);
    expect(hurried.collector.requests.length).toBe(asked);
  } finally {
    await hurried.close();
  }
});

test('no computations: no state, no error', async () => {
  await store();
  registry.collector.reset(() => ({ computations: [] }));
  const answer = await registry.call('GET', GUARANTEES);
  expect([answer.status, answer.body]).toEqual([200, []]);
  expect(registry.log()).toContain('no computations of UPTIME');
});

test('equal requests at one time are evaluated once, other tokens on their own', async () => {
  await store();
  registry.collector.reset(answering({ polls: 3 }));
  const get = (token: string) =>
    registry.call('GET', GUARANTEES, undefined, { 'x-access-token': token });
  const answers = await Promise.all([get('a'), get('a'), get('a'), get('b')]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(registry.collector.posted()).toHaveLength(2);
});

test('a question two guarantees share is asked once', async () => {
  const agreement = buildAgreement('agr');
  const [guarantee] = agreement.terms!.guarantees!;
  agreement.terms!.guarantees!.push({ ...guarantee!, id: 'H' });
  await registry.store.agreements.insert(agreement);
  registry.collector.reset(answering());
  const answer = await registry.call('GET', GUARANTEES);
  expect((answer.body as { id: string }[]).map(({ id }) => id)).toEqual(['G', 'H']);
  expect(registry.collector.posted()).toHaveLength(1);
});

test('the states of an agreement are deleted', async () => {
  await registry.store.states.upsert([buildState(), buildState({ id: 'H' })], 't');
  expect((await registry.call('DELETE', STATES)).text).toBe('OK');
  expect(await stored()).toEqual([]);
  const again = await registry.call('DELETE', STATES);
  expect(again.status).toBe(404);
  expect(again.body).toEqual({
    code: 404,
    message: 'No state found to delete for agreement agr',
  });
});
