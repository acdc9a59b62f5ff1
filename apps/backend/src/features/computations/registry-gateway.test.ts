import { NotFound, Refused, Unreachable, type GuaranteeState } from '@status/governify-client';
import { expect, it } from 'vitest';
import { termsOf } from '../catalogs/agreement-terms.js';
import { createAgreementKeeper } from './agreement-keeper-gateway.js';
import type { Group } from './group.js';
import { EvaluationRefused, type RunnableControl } from './ports.js';
import { createRegistryEvaluator } from './registry-gateway.js';

const group = {
  id: 'g',
  period: { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-02T00:00:00Z') },
  scope: { environment: 'production' },
  scopeKey: '{"environment":"production"}',
  value: 100,
} as unknown as Group;
const found = {
  control: {
    id: 'c',
    guaranteeId: 'G',
    metricId: 'G_METRIC',
    period: 'daily',
    operator: '>=',
    threshold: 100,
    flowId: 'f',
    params: {},
  },
  catalog: { id: 'k', agreementId: 'tpa-1', timeZone: 'UTC' },
  scopeSets: [{ id: 's', scopes: { environment: 'production' }, scopeKey: '' }],
} as unknown as RunnableControl;
const state = (environment: string): GuaranteeState => ({
  stateType: 'guarantees',
  agreementId: 'tpa-1',
  id: 'G',
  scope: { environment },
  period: { from: '', to: '' },
  value: true,
  metrics: { G_METRIC: 100 },
  evidences: [],
});

function registry(answers: (GuaranteeState[] | Error)[]) {
  let upserts = 0;
  const agreements = createAgreementKeeper({
    client: {
      upsertAgreement: async () => {
        upserts++;
        return 'updated';
      },
    },
    terms: { getAgreementParts: async () => termsOf(found.catalog, [found]) },
    backendUrl: 'http://backend',
  });
  const evaluator = createRegistryEvaluator(
    {
      guaranteeStates: async (_id, { token }) => {
        expect(token).toBe('token of g');
        const answer = answers.shift() as GuaranteeState[] | Error;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    agreements,
    (id) => `token of ${id}`,
  );
  return { evaluate: () => evaluator.evaluate(group, found), upserts: () => upserts };
}

it('takes the state of the scope it asked for, and writes the agreement once', async () => {
  const { evaluate, upserts } = registry([
    [state('staging'), state('production')],
    [state('production')],
  ]);
  expect(await evaluate()).toMatchObject({ scope: { environment: 'production' } });
  await evaluate();
  expect(upserts()).toBe(1);
});

it('writes the agreement anew when the registry lost it or does not know the scope yet', async () => {
  const lost = registry([new NotFound('no agreement', 404), [state('production')]]);
  expect(await lost.evaluate()).toBeDefined();
  expect(lost.upserts()).toBe(2);
  const empty = registry([[], [state('production')]]);
  expect(await empty.evaluate()).toBeDefined();
});

it('ends a run with results whose scope nobody agrees on any more, and not as missing', async () => {
  await expect(registry([[], []]).evaluate()).rejects.toThrow(EvaluationRefused);
  await expect(registry([[], []]).evaluate()).rejects.toThrow('scope set was changed or deleted');
});

it('tells a refusal, which ends the run, from an outage, which does not', async () => {
  await expect(registry([new Refused('bad objective', 400)]).evaluate()).rejects.toThrow(
    EvaluationRefused,
  );
  await expect(registry([new Unreachable('nobody there')]).evaluate()).rejects.toThrow(Unreachable);
});
