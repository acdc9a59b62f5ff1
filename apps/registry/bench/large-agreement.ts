import type { Agreement } from '@status/guarantees';

export const SCOPES = ['north', 'south', 'east', 'west'];
/** Twelve months; each becomes a period of every guarantee. */
export const YEAR = { from: '2025-01-01T00:00:00.000Z', to: '2025-12-31T23:59:59.999Z' };
export const PERIODS = 12;

/** As many guarantees as given, each with a metric of its own and an element per scope. */
export function buildLargeAgreement(id: string, guarantees: number): Agreement {
  const names = Array.from({ length: guarantees }, (_, index) => `METRIC_${index}`);
  return {
    id,
    version: '1.0.0',
    type: 'agreement',
    context: { validity: { initial: '2025-01-01', timeZone: 'UTC' } },
    terms: {
      metrics: Object.fromEntries(
        names.map((name) => [
          name,
          {
            collector: {
              ...{ infrastructurePath: 'facts', endpoint: '/collect', type: 'POST-GET-V1' },
              config: {},
            },
            measure: { endpoint: `/${name.toLowerCase()}`, params: { threshold: 90 } },
          },
        ]),
      ),
      guarantees: names.map((name) => ({
        id: `G_${name}`,
        scope: { site: { type: 'string', default: '*' } },
        of: SCOPES.map((site) => ({
          scope: { site },
          objective: `${name} >= 90`,
          with: { [name]: {} },
          window: { type: 'static', period: 'monthly', initial: '2025-01-01' },
        })),
      })),
    },
  };
}
