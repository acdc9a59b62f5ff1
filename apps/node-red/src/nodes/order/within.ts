import { DateTime, Duration } from 'luxon';

/** The most time that may lie between two events. */
export interface Within {
  /** As it was asked for, ISO 8601. */
  readonly text: string;
  /**
   * Is `later` no later than that after `earlier`?
   *
   * @param earlier milliseconds since 1970, as is `later`
   */
  isSoon(earlier: number, later: number): boolean;
}

/**
 * Reads an ISO 8601 duration such as PT4H, P2D or P1M. Months and years are those of the calendar, in
 * UTC.
 *
 * @throws RangeError when it is no duration above zero
 */
export function readWithin(text: string): Within {
  const duration = Duration.fromISO(text);
  const length = duration.toMillis();
  if (!duration.isValid || !(length > 0)) {
    throw new RangeError(`within “${text}” is no duration; write it like PT4H, P2D or P1M`);
  }
  const onCalendar = duration.years !== 0 || duration.quarters !== 0 || duration.months !== 0;
  if (!onCalendar) return { text, isSoon: (earlier, later) => later <= earlier + length };
  const after = (time: number) => DateTime.fromMillis(time, { zone: 'utc' }).plus(duration);
  return { text, isSoon: (earlier, later) => later <= after(earlier).toMillis() };
}
