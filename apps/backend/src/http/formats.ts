const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** Years in which a period and its neighbours can be written with four digits everywhere. */
const [FIRST_YEAR, LAST_YEAR] = [100, 9899];

/** A day that exists (RFC 3339, full-date). */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** An instant that a clock here can show (RFC 3339, date-time): leap seconds it cannot. */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

/** The formats of the contract that the validator by itself checks only by their shape. */
export const formats = {
  date: { type: 'string', validate: isDay },
  'date-time': { type: 'string', validate: isInstant },
} as const;
