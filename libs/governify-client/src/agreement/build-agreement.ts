import type { AgreementParts, ControlTerms, ScopeKeyTerms } from './agreement-parts.js';
import { checkContext, checkScopes, objectiveOf, periodOf } from './check-terms.js';
import { identifiers } from './identifiers.js';

export type BuiltAgreement = ReturnType<typeof buildAgreement>;

/**
 * The agreement of a catalog: one guarantee and one metric per control, so that each collector
 * request carries the control it is about, and one element per scope set of that control.
 * @throws Error naming what cannot be used: an id, zone, date, period, operator, threshold or scope
 */
export function buildAgreement(parts: AgreementParts) {
  const { agreementId, timeZone, initial, controls, collector } = parts;
  checkContext(parts);
  const names = identifiers(controls.map(({ metricId }) => metricId));
  const seen = new Set<string>();
  for (const { guaranteeId } of controls) {
    if (guaranteeId === '' || seen.has(guaranteeId))
      throw new Error(`The guarantee id "${guaranteeId}" is empty or used twice: give another.`);
    seen.add(guaranteeId);
  }
  return {
    id: agreementId,
    version: '1.0.0',
    type: 'agreement',
    context: {
      validity: { initial, timeZone },
      definitions: { schemas: {}, scopes: {} },
    },
    terms: {
      metrics: Object.fromEntries(
        controls.map((control, index) => [names[index] as string, metricOf(control, collector)]),
      ),
      guarantees: controls.map((control, index) =>
        guaranteeOf(control, names[index] as string, initial),
      ),
    },
  };
}

const metricOf = (control: ControlTerms, collector: AgreementParts['collector']) => ({
  collector: {
    infrastructurePath: collector.infrastructurePath,
    endpoint: collector.endpoint,
    type: 'POST-GET-V1-STATUS',
    config: {
      ...(control.controlId === undefined ? {} : { controlId: control.controlId }),
      backendUrl: collector.backendUrl,
    },
  },
  measure: { endpoint: control.endpoint, params: control.params, scope: {} },
});

function guaranteeOf(control: ControlTerms, metric: string, initial: string) {
  const { guaranteeId, scopeSets, notes = '', description = '' } = control;
  const scopeKeys = control.scopeKeys.map((key) => (typeof key === 'string' ? { key } : key));
  checkScopes(control, new Set(scopeKeys.map(({ key }) => key)));
  const objective = objectiveOf(control, metric);
  const window = { type: 'static', initial, period: periodOf(control) };
  return {
    id: guaranteeId,
    notes,
    description,
    scope: Object.fromEntries(scopeKeys.map((key) => [key.key, scopeKeyOf(key)])),
    of: (scopeSets.length > 0 ? scopeSets : [{}]).map((scope) => ({
      scope: { ...scope },
      objective,
      with: { [metric]: {} },
      window: { ...window },
    })),
  };
}

const scopeKeyOf = ({ key, ...terms }: ScopeKeyTerms) => ({
  ...{ name: key, description: key, type: 'string' },
  ...terms,
});
