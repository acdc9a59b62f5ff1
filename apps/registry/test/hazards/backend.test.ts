import { buildAgreement } from '@status/governify-client';
import { validateAgreement } from '@status/guarantees';
import { expect, test } from 'vitest';

test('hazard 26: each control keeps its own scope sets, and a year is a period that exists', () => {
  const control = (metricId: string, scopeSets: Record<string, string>[]) => ({
    ...{
      controlId: metricId,
      metricId,
      guaranteeId: metricId,
      operator: '>=',
      threshold: 95,
      period: 'ANNUALLY',
    },
    ...{ endpoint: '/controls/x', params: {}, scopeKeys: ['site'], scopeSets },
  });
  const agreement = buildAgreement({
    ...{ agreementId: 'tpa-1', timeZone: 'Europe/Madrid', initial: '2025-01-01' },
    controls: [control('FIRST', [{ site: 'a' }]), control('SECOND', [{ site: 'b' }])] as never,
    collector: {
      ...{ infrastructurePath: 'status-backend', endpoint: '/api/v1/computations' },
      backendUrl: 'http://127.0.0.1:3001/api/v1/computations/bulk',
    },
  });
  expect(agreement.terms.guarantees.map(({ of }) => of.map(({ scope }) => scope))).toEqual([
    [{ site: 'a' }],
    [{ site: 'b' }],
  ]);
  expect(validateAgreement(agreement).issues).toEqual([]);
});
