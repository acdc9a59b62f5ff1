export type Scalar = string | number | boolean;

/** Values of scope keys, for example `{ environment: 'production' }`. */
export type Scope = Readonly<Record<string, Scalar>>;

/** ISO 8601 instants. */
export interface Period {
  from: string;
  to: string;
}

/** How periods are cut. */
export interface Window {
  type?: string;
  period?: string;
  initial?: string;
  end?: string;
  [key: string]: unknown;
}

/** An agreement document (iAgree 5.2). What this library builds is typed by `BuiltAgreement`. */
export interface Agreement {
  id: string;
  version?: string;
  type?: string;
  templateId?: string;
  context?: object;
  terms?: object;
}

/** What agreements are made from. Its id ends with a version, as `uptime-v1-0-0`. */
export interface Template {
  id: string;
  type: 'template';
  version?: string;
  context?: object;
  terms?: object;
  [key: string]: unknown;
}

/** Whether a guarantee was met for one scope in one period. */
export interface GuaranteeState {
  stateType: 'guarantees';
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  value: boolean;
  /** Value per metric; 0 where there was none. */
  metrics: Record<string, number | boolean>;
  evidences: unknown[];
  /** Metrics that counted as 0 because there was no value. */
  missingMetrics?: string[];
}

/** What is known last of a metric for one scope in one period. */
export interface MetricState {
  stateType: 'metrics';
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  window?: Window;
  value: number | boolean;
  evidences?: unknown[];
  parameters?: Record<string, unknown>;
}

export type State = GuaranteeState | MetricState;

/** What was found at one time. */
export interface StateRecord {
  value: number | boolean;
  time: string;
  metrics?: Record<string, number | boolean>;
  missingMetrics?: string[];
  evidences?: unknown[];
  parameters?: Record<string, unknown>;
}

interface StateIdentity {
  stateType: string;
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  window?: Window;
}

/** A stored state with its last record. */
export interface StoredState extends StateIdentity {
  record: StateRecord;
  /** Evidences of the record. */
  record_size: number;
}

/** One record of a stored state. */
export interface FoundRecord extends StateIdentity {
  records: StateRecord;
}

/** Evidences of all records with one value of the last scope key that was asked for. */
export interface EvidenceGroup {
  _id: unknown;
  evidences: unknown[][];
}

export interface Bill {
  agreementId: string;
  /** Beginning of the period in seconds since 1970. */
  billId: string;
  state: 'open' | 'closed';
  period: Period;
  closeDate?: string;
}

/** A correction that was agreed on; the registry keeps it, collectors apply it. */
export interface Override {
  id: string;
  scope: Readonly<Record<string, unknown>>;
  period: Period;
  evidences?: unknown;
  comment?: string;
}

/** What names an override of a guarantee. */
export type OverrideIdentity = Pick<Override, 'scope'> & { period: Pick<Period, 'from'> };
