import { DateTime, type DurationLikeObject } from 'luxon';
import { toMillis } from './instant.js';
import {
  DEFAULT_PERIOD,
  isPeriodName,
  PERIOD_NAMES,
  PeriodError,
  type PeriodName,
  type Window,
} from './period.js';
import { openZone } from './zone.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Boundaries of a window, numbered from its anchor; numbers below 0 lie before it. */
export interface Calendar {
  /** Instant at which period `index` begins, in milliseconds. */
  start: (index: number) => number;
  /** Number of the period an instant lies in. */
  indexOf: (instant: number) => number;
}

const STEP: Record<Exclude<PeriodName, 'hourly'>, (count: number) => DurationLikeObject> = {
  daily: (count) => ({ days: count }),
  weekly: (count) => ({ weeks: count }),
  // Luxon clamps to the last day of a short month, and counting from the anchor keeps the day.
  monthly: (count) => ({ months: count }),
  yearly: (count) => ({ years: count }),
};

/**
 * @param fallbackInitial anchor of a window without `initial`
 * @throws PeriodError when the window's period, its anchor or the zone is not usable
 */
export function openCalendar(window: Window, timeZone: string, fallbackInitial?: string): Calendar {
  const period = window.period ?? DEFAULT_PERIOD;
  if (!isPeriodName(period))
    throw new PeriodError(
      'unknown-period',
      `The period ${JSON.stringify(period)} is unknown: use one of ${PERIOD_NAMES.join(', ')}.`,
    );
  const initial = window.initial ?? fallbackInitial;
  if (initial === undefined)
    throw new PeriodError(
      'no-initial',
      'The window has no "initial" date: give one in the window or in context.validity.initial.',
    );
  const zone = openZone(timeZone);
  const anchorWall = toMillis(initial, 'The initial date');
  const anchor = zone.toInstant(anchorWall);

  // Hours are steps of 3600 s: a repeated hour makes two periods and a missing one none.
  if (period === 'hourly')
    return {
      start: (index) => anchor + index * HOUR,
      indexOf: (instant) => Math.floor((instant - anchor) / HOUR),
    };

  const anchorDate = DateTime.fromMillis(anchorWall, { zone: 'utc' });
  const start = (index: number) => zone.toInstant(anchorDate.plus(STEP[period](index)).toMillis());
  const indexOf = (instant: number) => {
    let index = estimate(period, anchorWall, zone.toWall(instant));
    while (start(index) > instant) index -= 1;
    while (start(index + 1) <= instant) index += 1;
    return index;
  };
  return { start, indexOf };
}

/** At most a step or two away from the true number, whatever the clock changes between. */
function estimate(period: Exclude<PeriodName, 'hourly'>, anchor: number, wall: number): number {
  if (period === 'daily') return Math.floor((wall - anchor) / DAY);
  if (period === 'weekly') return Math.floor((wall - anchor) / (7 * DAY));
  const [a, b] = [new Date(anchor), new Date(wall)];
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  return period === 'yearly' ? years : years * 12 + b.getUTCMonth() - a.getUTCMonth();
}
