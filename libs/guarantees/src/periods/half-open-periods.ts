import { openCalendar } from './calendar.js';
import { tooMany } from './evaluation-periods.js';
import { toMillis, toPeriod, type Instant } from './instant.js';
import type { Period, Window } from './period.js';

/**
 * The window's period [from, to) that holds an instant. Periods before the anchor are counted
 * backwards from it, so there is always one.
 * @throws PeriodError
 */
export function periodContaining(window: Window, timeZone: string, instant: Instant): Period {
  const calendar = openCalendar(window, timeZone);
  const index = calendar.indexOf(toMillis(instant));
  return toPeriod(calendar.start(index), calendar.start(index + 1));
}

/**
 * The window's periods [from, to) that share an instant with the range [from, to), in order.
 * @param limit most periods that are answered
 * @throws PeriodError, `too-many` beyond the limit
 */
export function periodsBetween(
  window: Window,
  timeZone: string,
  from: Instant,
  to: Instant,
  limit = 1000,
): Period[] {
  const calendar = openCalendar(window, timeZone);
  const begin = toMillis(from, 'The date "from"');
  const end = toMillis(to, 'The date "to"');
  const periods: Period[] = [];
  let index = calendar.indexOf(begin);
  for (let start = calendar.start(index); start < end; index += 1) {
    const next = calendar.start(index + 1);
    if (start < next) periods.push(toPeriod(start, next));
    if (periods.length > limit) throw tooMany(limit);
    start = next;
  }
  return periods;
}
