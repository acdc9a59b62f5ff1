import type { PeriodName } from '../schedules/index.js';

/** How slots (control x scope x period) came out. */
export interface SlotCounts {
  passed: number;
  failed: number;
  error: number;
  /** Without data: a run that brought none, or no run. */
  missing: number;
}

/** Percentages in 0..100; null when there is nothing to divide by. */
export interface Shares {
  /** passed / (passed + failed + error + missing); null while no run of the span has ended. */
  percentage: number | null;
  /** (passed + failed) / (passed + failed + error + missing) */
  coverage: number | null;
}

/** Counts that are recorded for one day, in the time zone of its catalog. */
export interface DayCounts extends SlotCounts {
  /** Days since 1970-01-01. */
  day: number;
  notApplicable: number;
}

/** Controls that begin and end alike, with how many scope sets they have together. */
export interface ExpectedControls {
  period: PeriodName;
  timeZone: string;
  /** First and last day on which control and catalog are both in force. */
  first: number;
  last: number | null;
  sets: number;
}

/**
 * The shares of a span. Without any recorded slot it is a gap, which is no percentage and above all
 * not 0; once there is one, slots without data count against it as they do in the headline.
 */
export function sharesOf(counts: SlotCounts, recorded: number): Shares {
  const { passed, failed, error, missing } = counts;
  const all = passed + failed + error + missing;
  return {
    percentage: recorded === 0 || all === 0 ? null : round((100 * passed) / all),
    coverage: all === 0 ? null : round((100 * (passed + failed)) / all),
  };
}

/** To two decimals. */
const round = (value: number) => Math.round(value * 100) / 100;
