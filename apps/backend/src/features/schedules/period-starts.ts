import { dayOf, startOfDay } from './reference-period.js';
import type { PeriodName } from './schedule.js';

/*
 * Counting periods without making them. Days are numbers from 1970-01-01 on, so that no time zone
 * and no clock change gets in the way: a period that is not hourly begins at the start of a day.
 */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** @param day `YYYY-MM-DD` */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** First day of the period that holds a day; an hourly one lies within its day. */
export function firstDayOf(period: PeriodName, day: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (period === 'weekly') return day - ((date.getUTCDay() + 6) % 7);
  if (period === 'monthly') return Date.UTC(year, month, 1) / DAY_MS;
  if (period === 'yearly') return Date.UTC(year, 0, 1) / DAY_MS;
  return day;
}

/** First day of the period after the one that holds a day. */
export function nextFirstDay(period: PeriodName, day: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (period === 'weekly') return firstDayOf(period, day) + 7;
  if (period === 'monthly') return Date.UTC(year, month + 1, 1) / DAY_MS;
  if (period === 'yearly') return Date.UTC(year + 1, 0, 1) / DAY_MS;
  return day + 1;
}

/**
 * How many periods of this name begin on a day, of something in force from `first` to `last`: a
 * period counts when it shares a day with that.
 * @param hours hours that begin on the day: 23 or 25 when the clock changes
 */
export function startsOn(
  period: PeriodName,
  day: number,
  { first, last }: { first: number; last: number | null },
  hours: number,
): number {
  if (last !== null && day > last) return 0;
  if (firstDayOf(period, day) !== day || nextFirstDay(period, day) <= first) return 0;
  return period === 'hourly' ? hours : 1;
}

/** The first day that begins at or after an instant, in a time zone. */
export function firstDayFrom(instant: Date, timeZone: string): number {
  const day = dayNumber(dayOf(instant, timeZone));
  return startOfDay(dayText(day), timeZone) < instant ? day + 1 : day;
}

/** How many periods of this name begin in [from, to). */
export function countStarts(period: PeriodName, timeZone: string, from: Date, to: Date): number {
  if (period === 'hourly')
    return Math.max(0, Math.ceil(to.getTime() / HOUR_MS) - Math.ceil(from.getTime() / HOUR_MS));
  const end = firstDayFrom(to, timeZone);
  let count = 0;
  for (let day = firstDayFrom(from, timeZone); day < end; day = nextFirstDay(period, day))
    if (firstDayOf(period, day) === day) count += 1;
  return count;
}
