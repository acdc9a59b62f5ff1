import { DateTime } from 'luxon';
import { periodContaining } from '@status/guarantees';
import type { Period, PeriodName, Target } from './schedule.js';

/** Anchor of every window: a Monday, so that weeks begin on Mondays, months on the first. */
export const PERIOD_ANCHOR = '2001-01-01';

/** The window that cuts time into periods of this name. */
export const windowOf = (period: PeriodName) => ({
  type: 'static',
  period,
  initial: PERIOD_ANCHOR,
});

/**
 * The period a run at `instant` computes, or by which compliance at `instant` is judged.
 * @param timeZone IANA name of the catalog's zone
 */
export function referencePeriod(
  period: PeriodName,
  timeZone: string,
  target: Target,
  instant: Date,
): Period {
  const current = periodContaining(windowOf(period), timeZone, instant);
  if (target === 'current') return current;
  return periodContaining(windowOf(period), timeZone, new Date(Date.parse(current.from) - 1));
}

/** First instant of a day (`YYYY-MM-DD`) in a time zone, `days` later. */
export const startOfDay = (day: string, timeZone: string, days = 0): Date =>
  DateTime.fromISO(day, { zone: timeZone }).plus({ days }).startOf('day').toJSDate();

/** The day (`YYYY-MM-DD`) an instant falls on in a time zone. */
export const dayOf = (instant: Date, timeZone: string): string =>
  DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');
