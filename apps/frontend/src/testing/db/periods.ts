import type { Period, Schemas } from '@/lib/schemas';

type PeriodName = Schemas['PeriodName'];

/** The start of the period that holds the instant, cut by the clock of this device. */
function startOf(name: PeriodName, at: Date): Date {
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
  switch (name) {
    case 'hourly':
      return new Date(year, month, day, at.getHours());
    case 'daily':
      return new Date(year, month, day);
    case 'weekly':
      return new Date(year, month, day - ((at.getDay() + 6) % 7));
    case 'monthly':
      return new Date(year, month, 1);
    case 'yearly':
      return new Date(year, 0, 1);
  }
}

function shift(name: PeriodName, start: Date, by: number): Date {
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()];
  switch (name) {
    case 'hourly':
      return new Date(start.getTime() + by * 3_600_000);
    case 'daily':
      return new Date(year, month, day + by);
    case 'weekly':
      return new Date(year, month, day + 7 * by);
    case 'monthly':
      return new Date(year, month + by, 1);
    case 'yearly':
      return new Date(year + by, 0, 1);
  }
}

/** The period `ago` periods before the one that holds `now`. */
export function periodAgo(name: PeriodName, now: Date, ago: number): Period {
  const from = shift(name, startOf(name, now), -ago);
  return { from: from.toISOString(), to: shift(name, from, 1).toISOString() };
}
