import { DateTime } from 'luxon';
import { FlowError } from '../runs/flow-error.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant that a log writes as ISO 8601, as SQL does (`2026-01-31 10:00:00`), or as milliseconds
 * since 1970; without a zone it is read as UTC.
 *
 * @returns ISO 8601 in UTC, or undefined when there is none
 * @throws FlowError STATUS_UPSTREAM for anything else
 */
export function eventTime(value: string | number | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const instant = typeof value === 'number' ? new Date(value) : read(value.trim());
  if (Number.isNaN(instant.getTime())) {
    const fault = `“${String(value).slice(0, 40)}” in the log is no time; write it as 2026-01-31T10:00:00Z`;
    throw new FlowError('STATUS_UPSTREAM', fault);
  }
  return instant.toISOString();
}

function read(text: string): Date {
  if (INSTANT.test(text)) return new Date(text);
  const iso = DateTime.fromISO(text, { zone: 'utc' });
  return (iso.isValid ? iso : DateTime.fromSQL(text, { zone: 'utc' })).toJSDate();
}
