import { openCalendar, type Calendar } from './calendar.js';
import { toMillis, toPeriod, type Instant } from './instant.js';
import { PeriodError, type Period, type Window } from './period.js';

const MAX_PERIODS = 10_000;

/**
 * How a query becomes periods:
 * exact - the range itself; split - the window's periods inside the range; last - the running
 * period up to now.
 */
export type PeriodQuery =
  | { mode: 'exact'; from: Instant; to: Instant }
  | { mode: 'split'; from: Instant; to: Instant }
  | { mode: 'last'; now: Instant };

export type PeriodMode = PeriodQuery['mode'];

/**
 * Periods a guarantee is evaluated for. A split period ends a millisecond before the next begins,
 * as Governify's clients expect; periods before the anchor do not exist.
 * @throws PeriodError; exact mode looks at neither the window nor the zone
 */
export function evaluationPeriods(
  window: Window,
  timeZone: string,
  query: PeriodQuery,
  fallbackInitial?: string,
): Period[] {
  if (query.mode === 'exact')
    return [toPeriod(toMillis(query.from, 'The date "from"'), toMillis(query.to, 'The date "to"'))];
  const calendar = openCalendar(window, timeZone, fallbackInitial);
  if (query.mode === 'last') return running(calendar, toMillis(query.now));
  return split(
    calendar,
    toMillis(query.from, 'The date "from"'),
    toMillis(query.to, 'The date "to"'),
  );
}

function running(calendar: Calendar, now: number): Period[] {
  const index = calendar.indexOf(now);
  return index < 0 ? [] : [toPeriod(calendar.start(index), now)];
}

function split(calendar: Calendar, from: number, to: number): Period[] {
  const periods: Period[] = [];
  const first = Math.max(0, calendar.indexOf(from));
  for (let index = first, start = calendar.start(first); ; index += 1) {
    const next = calendar.start(index + 1);
    const end = next - 1;
    if (end > to) return periods;
    // A day that a zone skipped altogether begins and ends at one instant: it is no period.
    if (from < end && start < next) periods.push(toPeriod(start, end));
    if (periods.length > MAX_PERIODS) throw tooMany(MAX_PERIODS);
    start = next;
  }
}

/** The error of a range that holds more periods than the limit. */
export const tooMany = (limit: number): PeriodError =>
  new PeriodError(
    'too-many',
    `The range holds more than ${limit} periods: ask for a shorter range or use a longer period.`,
  );
