/** Two instants, ISO 8601 in UTC with milliseconds. */
export interface Period {
  from: string;
  to: string;
}

/** The window of a guarantee: how time is cut into periods. */
export interface Window {
  type?: string;
  /** One of PERIOD_NAMES; monthly when absent. */
  period?: string;
  /** Anchor: its calendar fields in UTC are wall-clock time in the agreement's zone. */
  initial?: string;
  end?: string;
  [key: string]: unknown;
}

export const PERIOD_NAMES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;

export type PeriodName = (typeof PERIOD_NAMES)[number];

export const DEFAULT_PERIOD: PeriodName = 'monthly';

/** Whether a window may have this period. */
export const isPeriodName = (name: unknown): name is PeriodName =>
  (PERIOD_NAMES as readonly unknown[]).includes(name);

export type PeriodErrorCode =
  'unknown-period' | 'unknown-zone' | 'bad-date' | 'no-initial' | 'too-many';

/** Periods that cannot be worked out; the message names input and remedy. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';

  constructor(
    readonly code: PeriodErrorCode,
    message: string,
  ) {
    super(message);
  }
}
