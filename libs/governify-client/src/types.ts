export type Scalar = string | number | boolean;

/** An agreement document (iAgree 5.2). What this library builds is typed by `BuiltAgreement`. */
export interface Agreement {
  id: string;
  version?: string;
  type?: string;
  templateId?: string;
  context?: object;
  terms?: object;
}

/** Whether a guarantee was met for one scope in one period. */
export interface GuaranteeState {
  stateType: 'guarantees';
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: { from: string; to: string };
  value: boolean;
  /** Value per metric; 0 where there was none. */
  metrics: Record<string, number | boolean>;
  evidences: unknown[];
  /** Metrics that counted as 0 because there was no value. */
  missingMetrics?: string[];
}

export interface GuaranteeQuery {
  /** ISO 8601, both. */
  from: string;
  to: string;
  /** true: the periods of each guarantee's window inside the range; false: the range itself. */
  newPeriods?: boolean;
  /** Only this guarantee. */
  guarantee?: string;
  /** Only elements whose scope has these values. */
  scope?: Readonly<Record<string, Scalar>>;
  /** STATUS access token for this question, passed on to its collectors; else the client's own. */
  token?: string;
  signal?: AbortSignal;
}
