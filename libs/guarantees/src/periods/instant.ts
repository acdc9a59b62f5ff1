import { DateTime } from 'luxon';
import { PeriodError, type Period } from './period.js';

/** A date: ISO 8601 text, or a Date. */
export type Instant = string | Date;

const STARTS_WITH_DATE = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

/**
 * Milliseconds since 1970 of an ISO 8601 date; a text without offset is UTC.
 * @throws PeriodError `bad-date`
 */
export function toMillis(instant: Instant, what = 'The date'): number {
  const millis =
    instant instanceof Date
      ? instant.getTime()
      : typeof instant === 'string' && STARTS_WITH_DATE.test(instant)
        ? DateTime.fromISO(instant, { zone: 'utc' }).toMillis()
        : Number.NaN;
  if (Number.isNaN(millis))
    throw new PeriodError(
      'bad-date',
      `${what} ${JSON.stringify(instant)} is not an ISO 8601 date such as 2025-03-01T00:00:00.000Z.`,
    );
  return millis;
}

const toIso = (millis: number): string => new Date(millis).toISOString();

export const toPeriod = (from: number, to: number): Period => ({
  from: toIso(from),
  to: toIso(to),
});
