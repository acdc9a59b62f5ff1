import type { Period } from '@status/guarantees';

/** What tells one override from another; the order of scope keys is irrelevant. */
export interface OverrideIdentity {
  agreementId: string;
  guaranteeId: string;
  scope: Record<string, unknown>;
  /** The end is no part of the identity. */
  period: Pick<Period, 'from'>;
}

/** A person's word against what was evaluated. */
export interface Override extends OverrideIdentity {
  period: Period;
  evidences?: unknown;
  comment?: string;
}

/** Overrides, one per agreement, guarantee, scope and start of a period. */
export interface OverrideStore {
  /** @returns false when there is one already */
  insert: (override: Override) => Promise<boolean>;
  /** Ordered by guarantee and start of the period. @param limit MAX_OVERRIDES when absent */
  list: (query: {
    agreementId: string;
    guaranteeId?: string;
    limit?: number;
  }) => Promise<Override[]>;
  /** @returns false when there was none */
  delete: (identity: OverrideIdentity) => Promise<boolean>;
  /** @returns how many there were */
  deleteOf: (agreementId: string) => Promise<number>;
}

/** The most overrides that one reading answers. */
export const MAX_OVERRIDES = 10_000;
