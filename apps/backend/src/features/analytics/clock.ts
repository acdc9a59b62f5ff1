import { dayNumber, dayOf, dayText, firstDayFrom, startOfDay } from '../schedules/index.js';
import type { Clock, Span } from './trend.js';

const HOUR_MS = 3_600_000;

/** Days and hours as they are in each time zone at `now`. */
export function createClock(now: Date): Clock {
  const todays = new Map<string, number>();
  const today = (timeZone: string): number => {
    const known = todays.get(timeZone) ?? dayNumber(dayOf(now, timeZone));
    todays.set(timeZone, known);
    return known;
  };
  const hours = new Map<string, number>();
  return {
    today,
    hoursOf(day, timeZone) {
      const key = `${day} ${timeZone}`;
      let known = hours.get(key);
      if (known === undefined) {
        const start = startOfDay(dayText(day), timeZone).getTime();
        const end = startOfDay(dayText(day), timeZone, 1).getTime();
        // The hour that runs has begun.
        known = Math.max(0, Math.ceil((Math.min(end, now.getTime() + 1) - start) / HOUR_MS));
        hours.set(key, known);
      }
      return known;
    },
  };
}

/** The days that begin in [from, to), in a time zone. */
export const daysBegunIn = (from: Date, to: Date, timeZone: string): Span => ({
  first: firstDayFrom(from, timeZone),
  end: firstDayFrom(to, timeZone),
});
