import type { Agreement, GuaranteeState } from '@status/guarantees';
import { buildAgreement, DAY } from '../../src/testing/build.js';
import type { StubAnswer } from '../../src/testing/stub-collector.js';
import type { TestRegistry } from '../../src/testing/test-registry.js';

export interface Asked {
  metric: {
    endpoint: string;
    params: Record<string, unknown>;
    scope?: Record<string, string>;
    window: { from: string; end: string; initial: string; timeZone: string };
  };
}

const EXACT = new URLSearchParams({ ...DAY, newPeriodsFromGuarantees: 'false' }).toString();
export const STATES = '/api/v6/states/agr';
export const GUARANTEES = `${STATES}/guarantees?${EXACT}`;

/** Answers this value for the scope and period that are asked. */
export const answering =
  (value: unknown, change: StubAnswer = {}) =>
  (body: unknown): StubAnswer => {
    const { scope, window } = (body as Asked).metric;
    const period = { from: window.from, to: window.end };
    return { computations: [{ value, scope: scope ?? {}, period, evidences: [] }], ...change };
  };

type Elements = Parameters<typeof buildAgreement>[1];

/** Stores an agreement as its owner would, over HTTP. */
export async function store(registry: TestRegistry, agreement: Agreement): Promise<number> {
  await registry.call('DELETE', `/api/v6/agreements/${agreement.id}`);
  return (await registry.call('POST', '/api/v6/agreements', agreement)).status;
}

export const storeElements = (registry: TestRegistry, elements?: Elements) =>
  store(registry, buildAgreement('agr', elements));

export const evaluate = async (registry: TestRegistry): Promise<GuaranteeState[]> =>
  (await registry.call('GET', GUARANTEES)).body;
