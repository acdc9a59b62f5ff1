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
  /** 1, and one more each time it is computed, corrected or deleted. */
  revision: number;
  /** How this revision came about; `deleted` is a tombstone that keeps the last values. */
  origin: 'computed' | 'corrected' | 'deleted';
  /** Why it was corrected or deleted, and by whom. */
  reason: string | null;
  changedBy: string | null;
  calculatedAt: Date;
}

/** What can differ between the revisions of a point. */
export type PointRevision = Pick<
  Point,
  | 'revision'
  | 'origin'
  | 'reason'
  | 'changedBy'
  | 'objective'
  | 'result'
  | 'guaranteeValue'
  | 'guaranteeResult'
  | 'metrics'
  | 'missingMetrics'
  | 'groupId'
  | 'calculatedAt'
>;

/** A superseding revision. */
export type PointChange = Pick<Point, 'origin'> & { reason: string; changedBy: string } & Partial<
    Pick<Point, 'result' | 'guaranteeValue' | 'guaranteeResult' | 'metrics' | 'missingMetrics'>
  >;

export interface NewPoint extends Omit<
  Point,
  'id' | 'controlName' | 'revision' | 'origin' | 'reason' | 'changedBy'
> {
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
