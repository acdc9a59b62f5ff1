import { expect, test } from 'vitest';
import { buildAgreement, type AgreementParts, type ControlTerms } from './build-agreement.js';

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

test.each<[Partial<ControlTerms>, RegExp]>([
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
