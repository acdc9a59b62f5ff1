import { firstDayOf, nextFirstDay, startsOn } from '../schedules/index.js';
import {
  sharesOf,
  type DayCounts,
  type ExpectedControls,
  type Shares,
  type SlotCounts,
} from './analytics.js';

export type Interval = 'day' | 'week' | 'month';

/** Days [first, end). */
export interface Span {
  first: number;
  end: number;
}

export interface TrendPoint extends Span, SlotCounts, Shares {}

const PERIOD_OF = { day: 'daily', week: 'weekly', month: 'monthly' } as const;

/** The start of an interval that holds a day, and that of the next one. */
export const startOf = (interval: Interval, day: number): number =>
  firstDayOf(PERIOD_OF[interval], day);
export const startAfter = (interval: Interval, day: number): number =>
  nextFirstDay(PERIOD_OF[interval], day);

/** Weeks from Monday and months from the first; the outer ones are cut off at the span. */
export function spansOf({ first, end }: Span, interval: Interval): Span[] {
  const spans: Span[] = [];
  for (let day = first; day < end;) {
    const next = Math.min(startAfter(interval, day), end);
    spans.push({ first: day, end: next });
    day = next;
  }
  return spans;
}

/** How many slots begin on a day by now. @param clock what the day's hours are, in a time zone */
export function expectedOn(
  day: number,
  controls: readonly ExpectedControls[],
  clock: Clock,
): number {
  let sum = 0;
  for (const control of controls) {
    const hours = control.period === 'hourly' ? clock.hoursOf(day, control.timeZone) : 24;
    if (day <= clock.today(control.timeZone))
      sum += control.sets * startsOn(control.period, day, control, hours);
  }
  return sum;
}
export interface Clock {
  /** The day it is. */
  today(timeZone: string): number;
  /** Hours of a day that have begun. */
  hoursOf(day: number, timeZone: string): number;
}

/**
 * One point per interval of the range. A rolling window looks back over `rolling` days from the end
 * of the interval; a fixed one over the interval itself. Slots that should be there and are not
 * count as missing.
 */
export function trendOf(options: {
  range: Span;
  interval: Interval;
  rolling?: number | undefined;
  days: readonly DayCounts[];
  expected: readonly ExpectedControls[];
  clock: Clock;
}): TrendPoint[] {
  const { range, interval, rolling, expected, clock } = options;
  const known = new Map(options.days.map((counts) => [counts.day, counts]));
  // Each day once, also where rolling windows overlap.
  const begin = rolling === undefined ? range.first : range.first - rolling + 1;
  const sums: (SlotCounts & { recorded: number })[] = [
    { passed: 0, failed: 0, error: 0, missing: 0, recorded: 0 },
  ];
  for (let day = begin; day < range.end; day += 1) {
    const last = sums.at(-1) as (typeof sums)[number];
    const there = known.get(day);
    const recorded = there ? there.passed + there.failed + there.error + there.missing : 0;
    const absent = expectedOn(day, expected, clock) - recorded - (there?.notApplicable ?? 0);
    sums.push({
      passed: last.passed + (there?.passed ?? 0),
      failed: last.failed + (there?.failed ?? 0),
      error: last.error + (there?.error ?? 0),
      missing: last.missing + (there?.missing ?? 0) + Math.max(0, absent),
      recorded: last.recorded + recorded,
    });
  }
  return spansOf(range, interval).map((span) => {
    const from = sums[(rolling === undefined ? span.first : span.end - rolling) - begin];
    const to = sums[span.end - begin];
    if (!from || !to) throw new Error('A span lies outside of the days that were summed.');
    const counts = {
      passed: to.passed - from.passed,
      failed: to.failed - from.failed,
      error: to.error - from.error,
      missing: to.missing - from.missing,
    };
    return { ...span, ...counts, ...sharesOf(counts, to.recorded - from.recorded) };
  });
}
