import type { ScopeValues } from './scope.js';

/** Most scope sets a control can have: a run makes one computation group for each. */
export const MAX_SCOPE_SETS = 200;

/** One combination of scope values that a control is computed for. */
export interface ScopeSet {
  id: string;
  controlId: string;
  scopes: ScopeValues;
  /** Canonical JSON of the scopes: equal for equal scopes. */
  scopeKey: string;
  createdAt: Date;
}

export interface ScopeSetQuery {
  controlId?: string;
  after?: { id: string };
  limit: number;
}

export interface ScopeSetRepository {
  list(query: ScopeSetQuery): Promise<ScopeSet[]>;
  find(id: string): Promise<ScopeSet | undefined>;
  /** All of a control: at most MAX_SCOPE_SETS. */
  ofControl(controlId: string): Promise<ScopeSet[]>;
  controlExists(controlId: string): Promise<boolean>;
  /** Keeps other scope sets of the control from being made until the transaction ends. */
  lockControl(controlId: string): Promise<boolean>;
  /** @throws 409 when the control has this combination */
  insert(set: ScopeSet): Promise<void>;
  /** @throws 409 when the control has this combination */
  update(set: ScopeSet): Promise<void>;
  delete(id: string): Promise<boolean>;
}
