import type { RunnableControl } from '../controls/index.js';
import { PERIOD_ANCHOR } from '../schedules/index.js';
import type { CatalogTerms } from './ports.js';

/** What the finalized controls of a catalog put into its agreement. */
export function termsOf(
  catalog: { agreementId: string; timeZone: string },
  controls: readonly RunnableControl[],
): CatalogTerms {
  return {
    agreementId: catalog.agreementId,
    timeZone: catalog.timeZone,
    initial: PERIOD_ANCHOR,
    controls: controls.map(({ control, scopeSets }) => ({
      controlId: control.id,
      guaranteeId: control.guaranteeId,
      metricId: control.metricId,
      // A finalized control has one.
      flowId: control.flowId ?? '',
      params: control.params,
      period: control.period,
      operator: control.operator,
      threshold: control.threshold,
      scopeKeys: [...new Set(scopeSets.flatMap(({ scopes }) => Object.keys(scopes)))].sort(),
      scopeSets: scopeSets.map(({ scopes }) => scopes),
    })),
  };
}
