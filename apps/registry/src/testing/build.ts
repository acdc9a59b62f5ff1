import type { Agreement, Element, GuaranteeState } from '@status/guarantees';
import type { MetricState } from '../store/store.js';

export const DAY = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-02T00:00:00.000Z' };

/** A state of agreement `agr`, guarantee `G`, scope `{site: 'north'}`. */
export const buildState = (change: Partial<GuaranteeState> = {}): GuaranteeState => ({
  stateType: 'guarantees',
  agreementId: 'agr',
  id: 'G',
  scope: { site: 'north' },
  period: DAY,
  value: true,
  metrics: { UPTIME: 99 },
  evidences: [{ id: 'e1' }],
  ...change,
});

/** A state of metric `UPTIME` for the agreement, scope and period of `buildState`. */
export const buildMetricState = (change: Partial<MetricState> = {}): MetricState => ({
  stateType: 'metrics',
  agreementId: 'agr',
  id: 'UPTIME',
  scope: { site: 'north' },
  period: DAY,
  value: 99,
  evidences: [{ id: 'e1' }],
  ...change,
});

/** An agreement whose guarantee `G` asks the collector `facts` for the metric UPTIME. */
export const buildAgreement = (
  id = 'agr',
  elements: Partial<Element>[] = [{}],
  infrastructurePath = 'facts',
): Agreement => ({
  id,
  version: '1.0.0',
  type: 'agreement',
  context: { validity: { initial: '2025-01-01', timeZone: 'Europe/Madrid' } },
  terms: {
    metrics: Object.fromEntries(
      ['UPTIME', 'ERRORS'].map((name) => [
        name,
        {
          collector: { infrastructurePath, endpoint: '/collect', type: 'POST-GET-V1', config: {} },
          measure: { endpoint: `/${name.toLowerCase()}`, params: {} },
        },
      ]),
    ),
    guarantees: [
      {
        id: 'G',
        scope: { site: { type: 'string', default: '*' } },
        of: elements.map((element) => ({
          scope: { site: 'north' },
          objective: 'UPTIME >= 99',
          with: { UPTIME: {} },
          window: { type: 'static', period: 'daily', initial: '2025-01-01' },
          ...element,
        })),
      },
    ],
  },
});
