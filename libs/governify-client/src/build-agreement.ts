import { identifiers } from './identifiers.js';
import type { Scalar } from './types.js';

export const OPERATORS = ['>=', '>', '<=', '<', '==', '!='] as const;

export type Operator = (typeof OPERATORS)[number];

export interface ControlTerms {
  guaranteeId: string;
  /** Any name; what cannot stand in an objective is replaced. */
  metricId: string;
  controlId: string;
  /** Path of the flow that computes the control, for example `/controls/rest-items`. */
  endpoint: string;
  params: Record<string, unknown>;
  /** HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY or ANNUALLY, in any case. */
  period: string;
  operator: Operator;
  threshold: number;
  scopeKeys: readonly string[];
  /** One element each; none means one element without scope. */
  scopeSets: readonly Readonly<Record<string, Scalar>>[];
}

export interface AgreementParts {
  agreementId: string;
  /** IANA name. */
  timeZone: string;
  /** ISO date from which periods are counted. */
  initial: string;
  controls: readonly ControlTerms[];
  collector: {
    /** Place of the collector in the registry's service catalogue. */
    infrastructurePath: string;
    /** Path of the collector's POST. */
    endpoint: string;
    /** Where flows post their computations. */
    backendUrl: string;
  };
}

export type BuiltAgreement = ReturnType<typeof buildAgreement>;

const PERIODS = new Map([
  ...['hourly', 'daily', 'weekly', 'monthly', 'yearly'].map((name) => [name, name] as const),
  ['annually', 'yearly'] as const,
]);

/**
 * The agreement of a catalog: one guarantee and one metric per control, so that each collector
 * request carries the control it is about, and one element per scope set of that control.
 * @throws Error naming the control when a period, operator, threshold or id cannot be used
 */
export function buildAgreement(parts: AgreementParts) {
  const { agreementId, timeZone, initial, controls, collector } = parts;
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
    config: { controlId: control.controlId, backendUrl: collector.backendUrl },
  },
  measure: { endpoint: control.endpoint, params: control.params, scope: {} },
});

function guaranteeOf(control: ControlTerms, metric: string, initial: string) {
  const { guaranteeId, scopeKeys, scopeSets } = control;
  const objective = objectiveOf(control, metric);
  const window = { type: 'static', initial, period: periodOf(control) };
  return {
    id: guaranteeId,
    notes: '',
    description: '',
    // No default: a key a scope set leaves out stays out of the question to the collector.
    scope: Object.fromEntries(
      scopeKeys.map((key) => [key, { name: key, description: key, type: 'string' }]),
    ),
    of: (scopeSets.length > 0 ? scopeSets : [{}]).map((scope) => ({
      scope: { ...scope },
      objective,
      with: { [metric]: {} },
      window: { ...window },
    })),
  };
}

function periodOf({ guaranteeId, period }: ControlTerms): string {
  const name = PERIODS.get(period.toLowerCase());
  if (name !== undefined) return name;
  throw new Error(
    `The period "${period}" of ${guaranteeId} is unknown: use ${[...PERIODS.keys()].join(', ')}.`,
  );
}

/** The threshold enters as a number, never as text, so it cannot carry an objective of its own. */
function objectiveOf({ guaranteeId, operator, threshold }: ControlTerms, metric: string): string {
  if (!OPERATORS.includes(operator))
    throw new Error(
      `The operator "${String(operator)}" of ${guaranteeId} is unknown: use ${OPERATORS.join(' ')}.`,
    );
  if (typeof threshold !== 'number' || !Number.isFinite(threshold))
    throw new Error(
      `The threshold ${JSON.stringify(threshold)} of ${guaranteeId} is no finite number.`,
    );
  return `${metric} ${operator} ${threshold}`;
}
