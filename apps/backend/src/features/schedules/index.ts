export {
  countStarts,
  dayNumber,
  dayText,
  firstDayFrom,
  firstDayOf,
  nextFirstDay,
  startsOn,
} from './period-starts.js';
export { dayOf, PERIOD_ANCHOR, referencePeriod, startOfDay, windowOf } from './reference-period.js';
export type { DueClaimer, DueRun, Period, PeriodName, Target } from './schedule.js';
