import { PeriodError, periodContaining, periodsBetween } from '@status/guarantees';
import { startOfDay, windowOf, type Period } from '../schedules/index.js';
import type { CalendarControl, CalendarSlot, KeyedSlot } from './ports.js';

export const MAX_SLOTS = 4000;
const DEFAULT_PERIODS = 30;

/** From the start of the 30th period back up to now. */
export function defaultFrom(control: CalendarControl, to: Date): Date {
  const window = windowOf(control.period);
  let period = periodContaining(window, control.timeZone, to);
  for (let count = 1; count < DEFAULT_PERIODS; count += 1)
    period = periodContaining(window, control.timeZone, new Date(Date.parse(period.from) - 1));
  return new Date(period.from);
}

/**
 * Periods that should have a verdict: those that start in [from, to), have begun by `now` and share
 * a day with the control. Undefined: more than `limit`. A draft has none.
 */
export function expectedPeriods(
  control: CalendarControl,
  { from, to }: { from: Date; to: Date },
  now: Date,
  limit: number,
): Period[] | undefined {
  const { timeZone, startDate, endDate } = control;
  const first = startOfDay(startDate, timeZone);
  const end = endDate === null ? Infinity : startOfDay(endDate, timeZone, 1).getTime();
  const begin = new Date(Math.max(from.getTime(), first.getTime()));
  const until = new Date(Math.min(to.getTime(), now.getTime() + 1, end));
  if (control.status === 'draft' || begin >= until) return [];
  try {
    // One more: the first may have begun before the range.
    return periodsBetween(windowOf(control.period), timeZone, begin, until, limit + 1).filter(
      (period) => Date.parse(period.from) >= from.getTime(),
    );
  } catch (error) {
    if (error instanceof PeriodError && error.code === 'too-many') return undefined;
    throw error;
  }
}

/**
 * The slots of a calendar by scope set and period. Periods without data are `missing`; data of
 * scope sets that are gone, or from before the control's days, is shown as it is.
 */
export function mergeSlots(
  scopeSets: CalendarControl['scopeSets'],
  periods: readonly Period[],
  slots: readonly KeyedSlot[],
  now: Date,
): CalendarSlot[] {
  const lists = new Map<string, Map<string, CalendarSlot>>();
  for (const { scopes, scopeKey } of scopeSets)
    lists.set(
      scopeKey,
      new Map(periods.map((period) => [period.from, missing(period, scopes, now)])),
    );
  for (const { scopeKey, ...slot } of slots) {
    const list = lists.get(scopeKey) ?? new Map<string, CalendarSlot>();
    lists.set(scopeKey, list.set(slot.period.from, slot));
  }
  return [...lists.values()].flatMap((list) =>
    [...list.values()].sort((a, b) => (a.period.from < b.period.from ? -1 : 1)),
  );
}

const missing = (period: Period, scope: CalendarSlot['scope'], now: Date): CalendarSlot => ({
  period,
  scope,
  verdict: 'missing',
  value: null,
  computationGroup: null,
  reason:
    Date.parse(period.to) > now.getTime()
      ? 'The period is still running and was not computed yet.'
      : 'The period was not computed.',
});
