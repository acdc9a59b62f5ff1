import type { GuaranteeState, Period, Value } from '@status/guarantees';

export type StateType = 'guarantees' | 'metrics';

/** What a metric is worth for one scope in one period. */
export interface MetricState {
  stateType: 'metrics';
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  /** As it was sent to the collector; no part of the identity. */
  window?: Record<string, unknown>;
  value: Value;
  evidences: unknown[];
  parameters?: Record<string, unknown>;
}

export type State = GuaranteeState | MetricState;

export type MetricIdentity = Pick<
  MetricState,
  'agreementId' | 'id' | 'scope' | 'period' | 'window'
>;

/** What one evaluation found for a guarantee. */
export interface GuaranteeRecord {
  value: boolean;
  metrics: Record<string, Value>;
  evidences: unknown[];
  missingMetrics?: string[];
  /** When it was found, ISO 8601. */
  time: string;
}

/** What was found for a metric. */
export interface MetricRecord {
  value: Value;
  evidences: unknown[];
  parameters?: Record<string, unknown>;
  /** When it was found, ISO 8601. */
  time: string;
}

export type StateRecord = GuaranteeRecord | MetricRecord;

/** What identifies a state. */
export interface StateHead {
  /** Identity and place in the order of states. */
  key: string;
  stateType: StateType;
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  /** Of metrics only. */
  window?: Record<string, unknown>;
}

interface Stored<Type extends StateType, Kept> extends StateHead {
  stateType: Type;
  /** The last record first and, after it, the ones before that differed. */
  records: Kept[];
}

export type StoredState = Stored<'guarantees', GuaranteeRecord> | Stored<'metrics', MetricRecord>;

export type StoredStateOf<Type extends StateType> = Extract<StoredState, { stateType: Type }>;

export interface StateQuery<Type extends StateType = StateType> {
  agreementId?: string;
  stateType?: Type;
  id?: string;
  /**
   * Value per scope key: equal as text, or as number, boolean or null where the whole text is one
   * in JSON; `*` says that the key exists.
   */
  scope?: Record<string, string>;
  /** Start of the period, equal as text. */
  from?: string;
  /** End of the period, equal as text. */
  to?: string;
  /** The most records of each state, newest first; all that are kept when absent. */
  records?: number;
  limit: number;
  /** Only states whose key is greater. */
  after?: string;
}

/**
 * States, one per (agreement, type, id, scope, period); the order of scope keys is irrelevant.
 * Writing is atomic per state, so writers in parallel never make two of one, and a writer that
 * dies leaves each state either as it was or as it was to be.
 */
export interface StateStore {
  /**
   * Keeps a record only where it differs from the last one; of equal keys the last counts.
   * @param options.expiresAt ISO 8601; from then on the states are neither found nor kept
   */
  upsert: (
    states: readonly State[],
    time: string,
    options?: { expiresAt?: string },
  ) => Promise<void>;
  /** Ordered by key. */
  find: <Type extends StateType = StateType>(
    query: StateQuery<Type>,
  ) => Promise<StoredStateOf<Type>[]>;
  /**
   * Adds to a metric's last value, 0 where there is none or it is no number.
   * @returns the state with its new record only
   */
  increase: (
    metric: MetricIdentity,
    by: number,
    time: string,
    options?: { expiresAt?: string },
  ) => Promise<StoredStateOf<'metrics'>>;
  /** @returns how many there were */
  deleteOf: (agreementId: string) => Promise<number>;
  /** @returns how many there were */
  deleteAll: () => Promise<number>;
}

/** Records kept per state. */
export const MAX_RECORDS = 50;
