import type { Period } from '@/lib/schemas';
import { shapeOfPeriod } from './period';

export interface FormatOptions {
  /** BCP 47, e.g. `es`. */
  locale: string;
  /** IANA name: the person's, from their profile. */
  timeZone: string;
  /** IANA name: that of the device. Times of another zone say so. */
  deviceZone: string;
}

const RELATIVE: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How this person reads dates, numbers and periods: built once per language and time zone. */
export function createFormat({ locale, timeZone, deviceZone }: FormatOptions) {
  const zoneName = timeZone === deviceZone ? undefined : ('short' as const);
  const dates = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' });
  const instant: Intl.DateTimeFormatOptions = {
    timeZone,
    timeZoneName: zoneName,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const instants = new Intl.DateTimeFormat(locale, instant);
  const seconds = new Intl.DateTimeFormat(locale, { ...instant, second: '2-digit' });
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { style: 'short', type: 'unit' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  // Rounded down: 99.96 % met is not "100 %".
  const percents = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions);
  const deltas = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);

  const period = (of: Period, style: 'long' | 'short' = 'long'): string => {
    const shape = shapeOfPeriod(of, [timeZone, deviceZone, 'UTC']);
    const make = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: shape.zone, ...options });
    const year = style === 'long' ? ('numeric' as const) : undefined;
    if (shape.kind === 'year') return make({ year: 'numeric' }).format(shape.start);
    if (shape.kind === 'month')
      return make({ month: style === 'long' ? 'long' : 'short', year }).format(shape.start);
    const day = { day: 'numeric', month: 'short', year } as const;
    if (shape.kind === 'day') return make(day).format(shape.start);
    if (shape.kind === 'days') return make(day).formatRange(shape.start, shape.last);
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return make({ ...day, ...time, timeZoneName: zoneName }).formatRange(shape.start, shape.end);
  };

  return {
    locale,
    timeZone,
    /** A calendar day given as `2026-11-24`, which has no time zone. */
    day: (date: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    date: (iso: string) => dates.format(new Date(iso)),
    dateTime: (iso: string) => instants.format(new Date(iso)),
    exact: (iso: string) => seconds.format(new Date(iso)),
    period,
    /** `3 minutes ago`, `in 2 hours`; below a minute `now`. */
    relative: (iso: string, now: number = Date.now()) => {
      const distance = (new Date(iso).getTime() - now) / 1000;
      const [name, size] = RELATIVE.find(([, length]) => Math.abs(distance) >= length) ?? [];
      return name && size
        ? relatives.format(Math.trunc(distance / size), name)
        : relatives.format(0, 'second');
    },
    number: (value: number) => numbers.format(value),
    /** 0..100 in, `66.6 %` out; a dash when there is none. */
    percent: (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : percents.format(value / 100),
    delta: (value: number) => deltas.format(value),
    /** Milliseconds in. */
    duration: (ms: number) => {
      if (ms < 1000) return unit(Math.round(ms), 'millisecond');
      if (ms < 60_000) return unit(ms / 1000, 'second', 1);
      const minutes = Math.floor(ms / 60_000);
      return `${unit(minutes, 'minute')} ${unit(Math.round((ms % 60_000) / 1000), 'second')}`;
    },
    list: (items: readonly string[]) => lists.format(items),
  };
}
export type Format = ReturnType<typeof createFormat>;
