import type { Period } from '@status/guarantees';

/** Whether a period of an agreement is settled. */
export interface Bill {
  agreementId: string;
  billId: string;
  state: 'open' | 'closed';
  /** ISO 8601, UTC with milliseconds, so that texts sort as instants do. */
  period: Period;
  /** When it was closed, ISO 8601. */
  closeDate?: string;
}

/** Bills, one per agreement and start of a period. A closed bill never changes again. */
export interface BillStore {
  /** @returns `closed` when the stored bill is, and was left as it is */
  put: (bill: Bill) => Promise<'created' | 'changed' | 'closed'>;
  /** @param from start of the period */
  get: (agreementId: string, from: string) => Promise<Bill | undefined>;
  /** Ordered by start of the period, for starts in [from, to). */
  list: (query: {
    agreementId: string;
    from?: string;
    to?: string;
    limit: number;
  }) => Promise<Bill[]>;
  /** @returns how many there were */
  deleteOf: (agreementId: string) => Promise<number>;
}
