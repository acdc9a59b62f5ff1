import { openCalendar, type Calendar } from './calendar.js';
import { toMillis, toPeriod, type Instant } from './instant.js';
import type { Period, Window } from './period.js';

const SECOND = 1000;

/**
 * The period rule of Governify registries since 3.8, for comparing with them: from the last
 * boundary before `from` to the first boundary after `to`, boundaries being beginnings and ends
 * (at :59.000) of the window's periods in UTC, none after `now`. Where no boundary is found the
 * date itself stands. Evaluation does not use it: it ignores the agreement's time zone.
 */
export function snappedPeriod(
  window: Window,
  query: { from: Instant; to: Instant; now?: Instant },
  fallbackInitial?: string,
): Period {
  const calendar = openCalendar(window, 'UTC', fallbackInitial);
  const now = toMillis(query.now ?? new Date());
  const from = toMillis(query.from, 'The date "from"');
  const to = toMillis(query.to, 'The date "to"');
  const before = boundariesAround(calendar, from, now).filter((boundary) => boundary < from);
  const after = boundariesAround(calendar, to, now).filter((boundary) => boundary > to);
  return toPeriod(before.at(-1) ?? from, after[0] ?? to);
}

/** Boundaries of the period an instant lies in and of its neighbours, ascending. */
function boundariesAround(calendar: Calendar, instant: number, now: number): number[] {
  const index = calendar.indexOf(instant);
  return [index - 1, index, index + 1]
    .filter((number) => number >= 0)
    .flatMap((number) => [calendar.start(number), calendar.start(number + 1) - SECOND])
    .filter((boundary) => boundary <= now);
}
