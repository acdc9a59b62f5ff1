import type { Period } from '@/lib/schemas';

export interface Day {
  year: number;
  month: number;
  day: number;
}
/** What a half-open interval of instants is called in some time zone. */
export type PeriodShape =
  | { kind: 'year'; zone: string; start: Date }
  | { kind: 'month'; zone: string; start: Date }
  | { kind: 'day'; zone: string; start: Date }
  | { kind: 'days'; zone: string; start: Date; last: Date }
  | { kind: 'hours'; zone: string; start: Date; end: Date };

const HOUR = 3_600_000;

function localParts(instant: Date, zone: string): Day & { midnight: boolean } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
  return {
    year: Number(parts['year']),
    month: Number(parts['month']),
    day: Number(parts['day']),
    midnight:
      Number(parts['hour']) === 0 && Number(parts['minute']) === 0 && Number(parts['second']) === 0,
  };
}

/**
 * A zone in which it is midnight at an instant: as far east as people live in numbers (New Zealand
 * in summer), else west. The signs of these names are the reverse of the usual (IANA, `etcetera`).
 */
function zoneOfMidnight(instant: Date): string {
  const hour = instant.getUTCHours();
  const east = (24 - hour) % 24;
  return east <= 13 ? `Etc/GMT-${east}` : `Etc/GMT+${hour}`;
}

/**
 * Recognises days, months and years. A period is cut in its catalog's time zone, which a result
 * does not name, so the first of `zones` in which it starts and ends at midnight is taken for it,
 * or any that fits.
 */
export function shapeOfPeriod(period: Period, zones: readonly string[]): PeriodShape {
  const start = new Date(period.from);
  const end = new Date(period.to);
  // 23 hours: the day on which summer time begins.
  const isLong = end.getTime() - start.getTime() >= 23 * HOUR;
  const zone = [...zones, ...(isLong ? [zoneOfMidnight(start)] : [])].find(
    (candidate) => localParts(start, candidate).midnight && localParts(end, candidate).midnight,
  );
  if (!zone || !isLong) return { kind: 'hours', zone: zone ?? zones[0] ?? 'UTC', start, end };
  const from = localParts(start, zone);
  const to = localParts(end, zone);
  const days = Math.round((end.getTime() - start.getTime()) / (24 * HOUR));
  if (days === 1) return { kind: 'day', zone, start };
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const whole = from.day === 1 && to.day === 1;
  if (whole && months === 1) return { kind: 'month', zone, start };
  if (whole && months === 12 && from.month === 1) return { kind: 'year', zone, start };
  return { kind: 'days', zone, start, last: new Date(end.getTime() - 1) };
}
