import { buildAgreement, buildState, DAY } from '../src/testing/build.js';

const query = { ...DAY, newPeriodsFromGuarantees: 'false' };
const agreement = buildAgreement('tpa-own', [{}, { scope: { site: 'south' } }]);
const answer = (site: string, value: unknown, more: object = {}) => ({
  metric: 'UPTIME',
  scope: { site },
  computations: [{ value, scope: { site }, period: DAY, evidences: [] }],
  ...more,
});
const state = (site: string, value: boolean, uptime: number) =>
  buildState({
    agreementId: 'tpa-own',
    scope: { site },
    value,
    metrics: { UPTIME: uptime },
    evidences: [],
  });
const question = (site: string) => ({
  config: {},
  metric: {
    endpoint: '/uptime',
    params: {},
    scope: { site },
    window: {
      type: 'static',
      period: 'daily',
      initial: DAY.from,
      from: DAY.from,
      end: DAY.to,
      timeZone: 'Europe/Madrid',
    },
  },
});

const evaluation = {
  kind: 'evaluate',
  agreement,
  query,
  collector: [answer('north', '99.5'), answer('south', 3, { polls: 2 })],
  expected: {
    states: [state('north', true, 99.5), state('south', false, 3)],
    requests: [question('north'), question('south')],
  },
};
const failure = {
  kind: 'error',
  agreement,
  query,
  collector: [answer('north', 99), answer('south', 99, { postStatus: 502 })],
  expected: { error: { status: 500, body: { code: 500 } } },
};

/** Cases that hold, at least one of each kind. */
export const holding = [
  { id: 'evaluate', ...evaluation },
  { id: 'error-post', ...failure },
  { id: 'error-get', ...failure, collector: [answer('north', 1, { getStatus: 500 })] },
  { id: 'error-never-ready', ...failure, collector: [answer('north', 1, { polls: 'forever' })] },
  {
    id: 'error-unknown',
    ...failure,
    agreement: null,
    agreementId: 'tpa-none',
    expected: { error: { status: 404 } },
  },
  {
    id: 'error-invalid',
    ...failure,
    agreement: buildAgreement('tpa-own', [{ objective: 'ERRORS > 1' }]),
  },
  {
    id: 'objective',
    kind: 'objective',
    objective: 'A * B == 0 && !B',
    values: { A: -0.0, B: false },
    expected: true,
  },
  { id: 'refuse', kind: 'refuse', objective: 'A; B', metrics: ['A'] },
  {
    id: 'refuse-parts',
    kind: 'refuse',
    objectiveParts: [
      ['-(', 3000],
      ['A', 1],
      [')', 3000],
    ],
    metrics: ['A'],
  },
  {
    id: 'periods',
    kind: 'periods',
    window: { period: 'daily', initial: '2025-01-01' },
    timeZone: 'UTC',
    mode: 'split',
    ...DAY,
    expected: [{ from: DAY.from, to: '2025-03-01T23:59:59.999Z' }],
  },
  {
    id: 'periods-snap',
    kind: 'periods',
    window: { period: 'daily', initial: '2025-01-01' },
    timeZone: 'UTC',
    mode: 'snap',
    from: '2025-03-01T10:00:00Z',
    to: '2025-03-01T11:00:00Z',
    expected: [{ from: DAY.from, to: '2025-03-01T23:59:59.000Z' }],
  },
];

const { states } = evaluation.expected;

/** The same with one thing wrong each: a runner that passes any of them sees nothing. */
export const wrong = [
  {
    id: 'state-value',
    ...evaluation,
    expected: { states: [state('north', false, 99.5), states[1]] },
  },
  { id: 'state-order', ...evaluation, expected: { states: [...states].reverse() } },
  { id: 'state-count', ...evaluation, expected: { states: [...states, states[0]] } },
  {
    id: 'request-order',
    ...evaluation,
    expected: { states, requests: [question('south'), question('north')] },
  },
  { id: 'no-answer', ...evaluation, collector: [] },
  {
    id: 'error-status',
    ...failure,
    expected: { error: { status: 501 } },
  },
  {
    id: 'error-body',
    ...failure,
    expected: { error: { status: 500, body: { message: 'other' } } },
  },
  { id: 'objective', kind: 'objective', objective: 'A > 1', values: { A: 1 }, expected: true },
  { id: 'refuse', kind: 'refuse', objective: 'A > 1', metrics: ['A'] },
  {
    id: 'periods',
    kind: 'periods',
    window: {},
    timeZone: 'UTC',
    mode: 'exact',
    ...DAY,
    expected: [{ from: DAY.from, to: DAY.from }],
  },
];
