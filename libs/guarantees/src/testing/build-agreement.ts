import type { Agreement, Element, Metric } from '../agreement/agreement.js';

/** A metric whose collector is in the catalogue as `facts`. */
const buildMetric = (endpoint: string, params: Record<string, unknown> = {}): Metric => ({
  collector: {
    infrastructurePath: 'internal.facts',
    endpoint: '/collect',
    type: 'POST-GET-V1',
    config: { tag: endpoint },
  },
  measure: { endpoint, params, scope: {} },
});

/** A valid agreement with one guarantee `G` over scope keys `site` (default `*`) and `tier`. */
export function buildAgreement(elements: Partial<Element>[] = [{}]): Agreement {
  return {
    id: 'agr-1',
    version: '1.0.0',
    type: 'agreement',
    context: { validity: { initial: '2024-01-01', timeZone: 'Europe/Madrid' } },
    terms: {
      metrics: {
        UPTIME: buildMetric('/uptime', { probe: 'a', depth: 1 }),
        ERRORS: buildMetric('/errors'),
      },
      guarantees: [
        {
          id: 'G',
          scope: { site: { type: 'string', default: '*' }, tier: { type: 'string' } },
          of: elements.map((element) => ({
            scope: { site: 'north' },
            objective: 'UPTIME >= 99',
            with: { UPTIME: {} },
            window: { type: 'static', period: 'daily', initial: '2024-01-01' },
            ...element,
          })),
        },
      ],
    },
  };
}
