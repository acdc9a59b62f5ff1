/** How the slots of one day came out, in the time zones of their catalogs. */
export interface TrendDay {
  /** `YYYY-MM-DD` */
  date: string;
  passed: number;
  failed: number;
  error: number;
  missing: number;
  /** Passed, of all slots of the day, in percent; null on a day without any. */
  percentage: number | null;
}
export type DayCounts = Omit<TrendDay, 'percentage'>;

export function toTrendDay(counts: DayCounts): TrendDay {
  const { passed, failed, error, missing } = counts;
  const all = passed + failed + error + missing;
  return { ...counts, percentage: all === 0 ? null : (100 * passed) / all };
}

/** Percentage points between the last two days; null when one of them has no data. */
export function deltaOf(trend: readonly TrendDay[]): number | null {
  const [before, last] = trend.slice(-2).map(({ percentage }) => percentage);
  return before === null || before === undefined || last === null || last === undefined
    ? null
    : last - before;
}
