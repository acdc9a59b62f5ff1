/** Was the objective of a guarantee met, for a scope, in a period? */
export interface Point {
  id: string;
  catalogId: string;
  controlId: string;
  controlName: string;
  agreementId: string;
  guaranteeId: string;
  objective: string;
  scope: Record<string, string>;
  period: { from: Date; to: Date };
  result: 'passed' | 'failed' | 'missing';
  /** Value of the guarantee's metric; null when it is missing. */
  guaranteeValue: number | null;
  guaranteeResult: boolean | null;
  metrics: Record<string, number | boolean>;
  missingMetrics: string[];
  groupId: string;
  /** How often it was computed. */
  revision: number;
  calculatedAt: Date;
}

export interface NewPoint extends Omit<Point, 'id' | 'controlName' | 'revision'> {
  scopeKey: string;
}

/** What the registry said of a guarantee, for one scope and period. */
export interface RegistryState {
  value: boolean;
  metrics: Record<string, number | boolean>;
  missingMetrics?: string[];
}

/**
 * The outcome of a state: without one, or with a metric that only counted as 0 because it is
 * missing, there is no verdict, neither a pass nor a fail.
 */
export function outcomeOf(
  state: RegistryState | undefined,
  metricId: string,
): Pick<Point, 'result' | 'guaranteeValue' | 'guaranteeResult' | 'metrics' | 'missingMetrics'> {
  const missingMetrics = state ? (state.missingMetrics ?? []) : [metricId];
  const present = Object.entries(state?.metrics ?? {}).filter(
    ([id]) => !missingMetrics.includes(id),
  );
  const value = state?.metrics[metricId];
  const missing = !state || missingMetrics.length > 0;
  return {
    result: missing ? 'missing' : state.value ? 'passed' : 'failed',
    guaranteeValue: missing || value === undefined ? null : Number(value),
    guaranteeResult: missing ? null : state.value,
    metrics: Object.fromEntries(present),
    missingMetrics,
  };
}
