import { expect, test } from 'vitest';
import fc from 'fast-check';
import { parseObjective } from '@status/guarantees/objective';
import type { AgreementParts, ControlTerms } from './agreement-parts.js';
import { buildAgreement } from './build-agreement.js';

const control: ControlTerms = {
  guaranteeId: 'LICENCES',
  metricId: 'LICENCES_METRIC',
  controlId: 'c-1',
  endpoint: '/controls/rest-items',
  params: { field: 'licence' },
  period: 'DAILY',
  operator: '>=',
  threshold: 95,
  scopeKeys: ['environment', 'team'],
  scopeSets: [{ environment: 'production' }, { environment: 'development', team: 'a' }],
};
const parts = (...controls: ControlTerms[]): AgreementParts => ({
  agreementId: 'tpa-7',
  timeZone: 'Europe/Madrid',
  initial: '2025-01-01',
  controls,
  collector: {
    infrastructurePath: 'status-backend',
    endpoint: '/api/v1/computations',
    backendUrl: 'http://127.0.0.1:3001/api/v1/computations/bulk',
  },
});

test('a control becomes a metric and a guarantee with its own scope sets', () => {
  const element = {
    objective: 'LICENCES_METRIC >= 95',
    with: { LICENCES_METRIC: {} },
    window: { type: 'static', initial: '2025-01-01', period: 'daily' },
  };
  expect(buildAgreement(parts(control))).toEqual({
    id: 'tpa-7',
    version: '1.0.0',
    type: 'agreement',
    context: {
      validity: { initial: '2025-01-01', timeZone: 'Europe/Madrid' },
      definitions: { schemas: {}, scopes: {} },
    },
    terms: {
      metrics: {
        LICENCES_METRIC: {
          collector: {
            infrastructurePath: 'status-backend',
            endpoint: '/api/v1/computations',
            type: 'POST-GET-V1-STATUS',
            config: {
              controlId: 'c-1',
              backendUrl: 'http://127.0.0.1:3001/api/v1/computations/bulk',
            },
          },
          measure: { endpoint: '/controls/rest-items', params: { field: 'licence' }, scope: {} },
        },
      },
      guarantees: [
        {
          id: 'LICENCES',
          notes: '',
          description: '',
          scope: {
            environment: { name: 'environment', description: 'environment', type: 'string' },
            team: { name: 'team', description: 'team', type: 'string' },
          },
          of: [
            { scope: { environment: 'production' }, ...element },
            { scope: { environment: 'development', team: 'a' }, ...element },
          ],
        },
      ],
    },
  });
});

test('a control without scope sets has one element without scope', () => {
  const { terms } = buildAgreement(parts({ ...control, scopeKeys: [], scopeSets: [] }));
  expect(terms.guarantees[0]?.of.map(({ scope }) => scope)).toEqual([{}]);
});

test('names become identifiers and stay different', () => {
  const names = ['check-1', 'check 1', '1st', 'true', '', 'sesio\u0301n', '__proto__'];
  const controls = names.map((metricId, n) => ({ ...control, metricId, guaranteeId: `G${n}` }));
  const { terms } = buildAgreement(parts(...controls));
  const expected = ['check_1', 'check_1_2', '_1st', '_true', '_', 'sesión', '___proto__'];
  expect(Object.keys(terms.metrics)).toEqual(expected);
  expect(terms.guarantees.map(({ of }) => of[0]?.objective)).toEqual(
    expected.map((name) => `${name} >= 95`),
  );
});

test.each([
  ['ANNUALLY', 'yearly'],
  ['Weekly', 'weekly'],
])('the period %s becomes %s', (period, expected) => {
  const { terms } = buildAgreement(parts({ ...control, period }));
  expect(terms.guarantees[0]?.of[0]?.window.period).toBe(expected);
});

test('each control has its own scope sets alone', () => {
  const other = { ...control, guaranteeId: 'OTHER', scopeSets: [{ team: 'b' }] };
  const { terms } = buildAgreement(parts(control, other));
  expect(terms.guarantees.map(({ of }) => of.map(({ scope }) => scope))).toEqual([
    control.scopeSets,
    [{ team: 'b' }],
  ]);
});

test('scope keys and texts may be told in full, and a collector without controls needs none', () => {
  const terms = Object.fromEntries(
    Object.entries(control).filter(([name]) => name !== 'controlId'),
  ) as unknown as ControlTerms;
  const environment = { key: 'environment', name: 'Environment', default: 'production' };
  const built = buildAgreement(
    parts({ ...terms, scopeKeys: [environment, 'team'], description: 'Licences', notes: 'n' }),
  );
  expect(built.terms.guarantees[0]).toMatchObject({
    ...{ description: 'Licences', notes: 'n' },
    scope: { environment: { name: 'Environment', type: 'string', default: 'production' } },
  });
  expect(Object.keys(built.terms.metrics['LICENCES_METRIC']?.collector.config ?? {})).toEqual([
    'backendUrl',
  ]);
});

test('whatever a control is called and wants, its objective parses with its own metric alone', () => {
  const name = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('true'));
  const threshold = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map(String),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, threshold), { minLength: 1, maxLength: 5 }), (all) => {
      const controls = all.map(([metricId, wanted], n) => ({
        ...{ ...control, guaranteeId: `G${n}`, metricId, threshold: wanted },
      }));
      const { terms } = buildAgreement(parts(...controls));
      expect(Object.keys(terms.metrics)).toHaveLength(all.length);
      for (const { of } of terms.guarantees)
        for (const { objective, with: metrics } of of)
          expect(() => parseObjective(objective, Object.keys(metrics))).not.toThrow();
    }),
  );
});

test.each([
  [{ agreementId: 'a b' }, /agreement id "a b"/],
  [{ timeZone: 'Mars/Olympus' }, /time zone "Mars\/Olympus"/],
  [{ initial: 'soon' }, /initial date "soon"/],
  [{ initial: '2025-13-01' }, /initial date/],
])('an agreement with %j is refused', (change, message) => {
  expect(() => buildAgreement({ ...parts(control), ...change })).toThrow(message);
});

test.each([
  ['95', 'LICENCES_METRIC >= 95'],
  [' 0.5 ', 'LICENCES_METRIC >= 0.5'],
  [-1.5, 'LICENCES_METRIC >= -1.5'],
  [1e21, 'LICENCES_METRIC >= 1e+21'],
])('the threshold %j becomes a number', (threshold, objective) => {
  const { terms } = buildAgreement(parts({ ...control, threshold }));
  expect(terms.guarantees[0]?.of[0]?.objective).toBe(objective);
});

test.each<[Partial<ControlTerms>, RegExp]>([
  [{ threshold: '' }, /threshold ""/],
  [{ threshold: '0x10' }, /threshold "0x10"/],
  [{ threshold: Number.POSITIVE_INFINITY }, /threshold/],
  [{ scopeSets: [{ region: 'eu' }] }, /key "region".*none of its scope keys/],
  [{ period: 'biweekly' }, /"biweekly" of LICENCES/],
  [{ period: 'constructor' }, /"constructor" of LICENCES/],
  [{ threshold: Number.NaN }, /threshold/],
  [{ threshold: '5; A = 100' as never }, /threshold "5; A = 100"/],
  [{ operator: '=' as never }, /operator "="/],
  [{ guaranteeId: '' }, /guarantee id ""/],
])('%j is refused', (change, message) => {
  expect(() => buildAgreement(parts({ ...control, ...change }))).toThrow(message);
});

test('a guarantee id is used once', () => {
  expect(() => buildAgreement(parts(control, control))).toThrow(
    /"LICENCES" is empty or used twice/,
  );
});
