import type { Agreement, GuaranteeState, Period, Value } from '@status/guarantees';

/** An agreement and the number of its revision, which grows with every change. */
export interface StoredAgreement {
  document: Agreement;
  version: number;
}

/** Agreements by id. Key order inside documents is kept: the order of `with` has a meaning. */
export interface AgreementStore {
  /** @returns false when the id is taken */
  insert: (document: Agreement) => Promise<boolean>;
  get: (id: string) => Promise<StoredAgreement | undefined>;
  /** Ordered by id. @param after only ids greater than this */
  list: (page: { limit: number; after?: string }) => Promise<Agreement[]>;
  /** @returns false when the stored revision is no longer `version` */
  replace: (id: string, version: number, document: Agreement) => Promise<boolean>;
  /** @returns false when there was none */
  delete: (id: string) => Promise<boolean>;
}

/** What one evaluation found for a state. */
export interface StateRecord {
  value: boolean;
  metrics: Record<string, Value>;
  evidences: unknown[];
  missingMetrics?: string[];
  /** When it was found, ISO 8601. */
  time: string;
}

/** A state with its last record first and, after it, the ones before that differed. */
export interface StoredState {
  stateType: string;
  agreementId: string;
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  records: StateRecord[];
}

/**
 * States, one per (agreement, type, id, scope, period); the order of scope keys is irrelevant.
 * Writing is atomic per state, so writers in parallel never make two of one.
 */
export interface StateStore {
  /** Keeps a record only where it differs from the last one; of equal keys the last counts. */
  upsert: (states: readonly GuaranteeState[], time: string) => Promise<void>;
  find: (query: { agreementId: string; id?: string; limit: number }) => Promise<StoredState[]>;
  /** @returns how many there were */
  deleteOf: (agreementId: string) => Promise<number>;
}

export interface Store {
  agreements: AgreementStore;
  states: StateStore;
  /** @throws StoreUnavailable */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}

/** Records kept per state. */
export const MAX_RECORDS = 50;

/** The store cannot be reached now; the same call may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
