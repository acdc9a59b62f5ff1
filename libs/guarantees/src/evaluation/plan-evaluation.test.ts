import { expect, test } from 'vitest';
import type { Agreement } from '../agreement/agreement.js';
import type { PeriodQuery } from '../periods/evaluation-periods.js';
import { buildAgreement } from '../testing/build-agreement.js';
import { readComputations } from './computation.js';
import { planEvaluation } from './plan-evaluation.js';

const day = { from: '2024-05-01T00:00:00.000Z', to: '2024-05-02T00:00:00.000Z' };
const exact: PeriodQuery = { mode: 'exact', ...day };

const bodies = (agreement: Agreement, query = exact) =>
  planEvaluation(agreement, { periods: query }).flatMap(({ questions }) =>
    questions.map(({ body }) => body),
  );

test('a collector is asked with scope, parameters and the whole window', () => {
  expect(bodies(buildAgreement())).toEqual([
    {
      config: { tag: '/uptime' },
      metric: {
        endpoint: '/uptime',
        params: { probe: 'a', depth: 1 },
        scope: { site: 'north' },
        window: {
          type: 'static',
          period: 'daily',
          initial: day.from,
          from: day.from,
          end: day.to,
          timeZone: 'Europe/Madrid',
        },
      },
    },
  ]);
});

test('type, period and zone are sent although the agreement leaves them out', () => {
  const agreement = buildAgreement([{ window: {} }]);
  delete agreement.context;
  expect(bodies(agreement)[0]?.metric.window).toMatchObject({
    type: 'static',
    period: 'monthly',
    timeZone: 'UTC',
  });
});

test('parameters of one element do not reach the next, and the agreement stays as it is', () => {
  const agreement = buildAgreement([
    { with: { UPTIME: { depth: 9, extra: true } } },
    { scope: { site: 'south' } },
  ]);
  const before = structuredClone(agreement);
  expect(bodies(agreement).map(({ metric }) => metric.params)).toEqual([
    { probe: 'a', depth: 9, extra: true },
    { probe: 'a', depth: 1 },
  ]);
  expect(agreement).toEqual(before);
});

test.each([
  [
    { site: 'north', tier: 'gold' },
    { site: 'north', tier: 'gold' },
  ],
  [
    { tier: 'gold', other: 'x' },
    { site: '*', tier: 'gold' },
  ],
  [undefined, { site: '*' }],
  [{ site: false }, { site: false }],
])('the element scope %j asks for %j', (scope, expected) => {
  expect(bodies(buildAgreement([{ scope }]))[0]?.metric.scope).toEqual(expected);
});

test('a guarantee without scope sends none', () => {
  const agreement = buildAgreement();
  delete agreement.terms?.guarantees?.[0]?.scope;
  expect(bodies(agreement)[0]?.metric).not.toHaveProperty('scope');
});

test('the order is guarantee, period, element, metric', () => {
  const agreement = buildAgreement([
    { with: { UPTIME: {}, ERRORS: {} }, objective: 'UPTIME > ERRORS' },
    { scope: { site: 'south' }, window: { period: 'hourly', initial: '2024-01-01' } },
  ]);
  const plan = planEvaluation(agreement, {
    periods: { mode: 'split', from: '2024-05-01T22:00:00Z', to: '2024-05-03T22:00:00Z' },
  });
  expect(
    plan.flatMap(({ questions }) =>
      questions.map(({ metric, body, period }) => [
        period.from.slice(0, 10),
        body.metric.scope?.['site'],
        metric,
      ]),
    ),
  ).toEqual([
    ['2024-05-01', 'north', 'UPTIME'],
    ['2024-05-01', 'north', 'ERRORS'],
    ['2024-05-01', 'south', 'UPTIME'],
    ['2024-05-02', 'north', 'UPTIME'],
    ['2024-05-02', 'north', 'ERRORS'],
    ['2024-05-02', 'south', 'UPTIME'],
  ]);
});

test('equal questions of two guarantees have one key, others differ', () => {
  const agreement = buildAgreement([{}, { scope: { site: 'south' } }]);
  const [guarantee] = agreement.terms?.guarantees ?? [];
  agreement.terms?.guarantees?.push({ ...guarantee!, id: 'H' });
  const keys = planEvaluation(agreement, { periods: exact }).map((e) => e.questions[0]?.key);
  expect(keys[0]).toBe(keys[2]);
  expect(keys[1]).toBe(keys[3]);
  expect(keys[0]).not.toBe(keys[1]);
});

test('a query may name a guarantee and scope values', () => {
  const agreement = buildAgreement([
    {},
    { scope: { site: 'south', tier: 'gold' } },
    { scope: { site: 'south' } },
  ]);
  const count = (scope: Record<string, string>) =>
    planEvaluation(agreement, { periods: exact, guaranteeId: 'G', scope }).length;
  expect(count({})).toBe(3);
  expect(count({ site: 'south' })).toBe(2);
  expect(count({ site: 'south', tier: 'gold' })).toBe(1);
  expect(count({ region: 'x' })).toBe(0);
  expect(() => planEvaluation(agreement, { periods: exact, guaranteeId: 'NONE' })).toThrow(/NONE/);
});

test('an element without metrics asks nothing', () => {
  const agreement = buildAgreement([{ with: undefined, objective: 'UPTIME > 1' }]);
  expect(planEvaluation(agreement, { periods: exact })[0]?.questions).toEqual([]);
});

test.each([
  ['PPINOT-V1', 'not-implemented'],
  ['GET-V1', 'unsupported-collector'],
])('a collector of type %s is refused as %s', (type, code) => {
  const agreement = buildAgreement();
  agreement.terms!.metrics!['UPTIME']!.collector.type = type;
  expect(() => planEvaluation(agreement, { periods: exact })).toThrow(
    expect.objectContaining({ code }),
  );
});

test('an objective that cannot be parsed stops the whole plan', () => {
  const agreement = buildAgreement([{}, { objective: 'UPTIME >= 1; x' }]);
  expect(() => planEvaluation(agreement, { periods: exact })).toThrow(/";"/);
});

test('an objective sees only the metrics of its own with', () => {
  const agreement = buildAgreement([{}, { objective: 'UPTIME > 1', with: { ERRORS: {} } }]);
  expect(() => planEvaluation(agreement, { periods: exact })).toThrow(/Unknown name "UPTIME"/);
});

test('a metric the agreement lacks is named', () => {
  const agreement = buildAgreement([{ objective: 'toString > 1', with: { toString: {} } }]);
  expect(() => planEvaluation(agreement, { periods: exact })).toThrow(/"toString"/);
});

test('computations are read as reported and default to the period asked', () => {
  const own = { from: '2024-01-01T00:00:00Z', to: '2024-01-02T00:00:00Z' };
  expect(
    readComputations(
      {
        computations: [
          { value: 1, period: own },
          { value: 2, scope: 3 },
        ],
      },
      day,
    ),
  ).toEqual([
    { value: 1, scope: {}, period: own, evidences: [] },
    { value: 2, scope: {}, period: day, evidences: [] },
  ]);
  for (const body of [undefined, [], {}, { computations: {} }, { computations: [1] }])
    expect(() => readComputations(body, day)).toThrow(
      expect.objectContaining({ code: 'bad-answer' }),
    );
});
