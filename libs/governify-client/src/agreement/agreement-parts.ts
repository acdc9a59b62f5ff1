import type { Scalar, Scope } from '../registry/types.js';

export const OPERATORS = ['>=', '>', '<=', '<', '==', '!='] as const;

export type Operator = (typeof OPERATORS)[number];

/** What a scope key means, for people who read the agreement. */
export interface ScopeKeyTerms {
  key: string;
  name?: string;
  description?: string;
  type?: string;
  /** Value where a scope set has none; without it, the key stays out of the question then. */
  default?: Scalar;
}

export interface ControlTerms {
  guaranteeId: string;
  description?: string;
  notes?: string;
  /** Any name; what cannot stand in an objective is replaced. */
  metricId: string;
  /** Handed to the collector, which may need to know what it collects for. */
  controlId?: string;
  /** Path of the flow that computes the control, for example `/controls/rest-items`. */
  endpoint: string;
  params: Record<string, unknown>;
  /** HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY or ANNUALLY, in any case. */
  period: string;
  operator: Operator;
  /** A number, or a text that is one in decimals. */
  threshold: number | string;
  scopeKeys: readonly (string | ScopeKeyTerms)[];
  /** One element each, of this control alone; none means one element without scope. */
  scopeSets: readonly Scope[];
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
