import { Cron } from 'croner';
import { periodContaining } from '@status/guarantees';
import { referencePeriod, startOfDay, windowOf } from './reference-period.js';
import type { Period, PeriodName, Schedule, ScheduledControl } from './schedule.js';

/** When a period of each name begins, as a cron expression; weeks begin on Mondays. */
const CRON_OF: Record<PeriodName, string> = {
  hourly: '0 * * * *',
  daily: '0 0 * * *',
  weekly: '0 0 * * 1',
  monthly: '0 0 1 * *',
  yearly: '0 0 1 1 *',
};
export const cronOf = (period: PeriodName): string => CRON_OF[period];
export const periodOf = (cron: string | null): PeriodName | null =>
  (Object.keys(CRON_OF) as PeriodName[]).find((name) => CRON_OF[name] === cron) ?? null;

/**
 * Why a text is not a schedule, or undefined when it is one.
 * @param cron five fields: minute, hour, day of month, month, day of week
 */
export function cronFault(cron: string): string | undefined {
  if (cron.trim().split(/\s+/).length !== 5)
    return 'needs five fields (minute hour day month weekday), as in "0 6 * * 1"';
  try {
    const never = new Cron(cron, { mode: '5-part', paused: true, timezone: 'UTC' }).nextRun();
    return never === null ? 'never comes; choose a day that exists' : undefined;
  } catch (error) {
    return `is not a cron expression such as "0 6 * * 1": ${(error as Error).message.replace(/^CronPattern: /, '')}`;
  }
}

/**
 * The first instant after `after` at which the control runs by itself; null when there is none.
 * Without `cron` that is the start of each of its periods, or of its first day if that comes later.
 */
export function nextRunAt(schedule: Schedule, control: ScheduledControl, after: Date): Date | null {
  if (!schedule.enabled || !control.active) return null;
  const bounds = boundsOf(schedule, control);
  const late = after < bounds.from;
  let next: Date | null;
  if (schedule.cron !== null)
    // Strictly after its argument, and read to the second.
    next = open(schedule, control).nextRun(late ? new Date(bounds.from.getTime() - 1000) : after);
  else if (late) next = bounds.from;
  else next = new Date(periodContaining(windowOf(control.period), control.timeZone, after).to);
  return next !== null && (bounds.to === null || next < bounds.to) ? next : null;
}

/**
 * The latest instant in [since, now] at which the control should have run, and the period to
 * compute. Instants before it that were missed, while the machine slept, are not made up for.
 */
export function latestRun(
  schedule: Schedule,
  control: ScheduledControl,
  since: Date,
  now: Date,
): Period | undefined {
  if (!schedule.enabled || !control.active) return undefined;
  const bounds = boundsOf(schedule, control);
  const until = bounds.to !== null && bounds.to <= now ? new Date(bounds.to.getTime() - 1) : now;
  const found =
    schedule.cron === null
      ? new Date(periodContaining(windowOf(control.period), control.timeZone, until).from)
      : open(schedule, control).previousRuns(1, new Date(until.getTime() + 1))[0];
  const at = found === undefined || found < since ? since : found;
  if (at > until || at < bounds.from) return undefined;
  return referencePeriod(control.period, control.timeZone, schedule.target, at);
}

const open = ({ cron, timeZone }: Schedule, control: ScheduledControl) =>
  new Cron(cron ?? '', { mode: '5-part', paused: true, timezone: timeZone ?? control.timeZone });

/** Instants [from, to) at which a run would compute a period in which the control is in force. */
function boundsOf(schedule: Schedule, control: ScheduledControl): { from: Date; to: Date | null } {
  const { timeZone, period } = control;
  const starts = [control.startDate, schedule.startDate].filter((day) => day !== null);
  const ends = [control.endDate, schedule.endDate].filter((day) => day !== null);
  const first = startOfDay(starts.sort().at(-1) as string, timeZone);
  const lastDay = ends.sort().at(0);
  const end = lastDay === undefined ? null : startOfDay(lastDay, timeZone, 1);
  if (schedule.target === 'current') return { from: first, to: end };
  // A run computes the period before its own, so everything moves by one period.
  const after = (instant: Date) =>
    new Date(periodContaining(windowOf(period), timeZone, instant).to);
  return {
    from: after(first),
    to: end === null ? null : after(after(new Date(end.getTime() - 1))),
  };
}
