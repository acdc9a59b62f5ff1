import { isTimeZone } from '@status/guarantees';
import { invalid, notFound, type FieldError } from '../../errors/index.js';
import { cronFault, nextRunAt } from './next-run.js';
import type { Schedule, ScheduleRepository, ScheduleState } from './schedule.js';

/** A schedule as people see it: its time zone is always named. */
export type ScheduleView = ScheduleState & { timeZone: string };

export interface ScheduleService {
  /** @throws 404 */
  get(controlId: string): Promise<ScheduleView>;
  /**
   * Replaces the schedule. That of a draft control waits until its catalog is finalized.
   * @throws 400 naming the field, 404
   */
  put(controlId: string, schedule: Schedule): Promise<ScheduleView>;
}

export interface ScheduleDeps {
  schedules: ScheduleRepository;
  now: () => Date;
}

export function createScheduleService({ schedules, now }: ScheduleDeps): ScheduleService {
  const find = async (controlId: string) => {
    const found = await schedules.find(controlId);
    if (!found) throw notFound('control', controlId);
    return found;
  };
  return {
    async get(controlId) {
      const { control, schedule } = await find(controlId);
      return { ...schedule, timeZone: schedule.timeZone ?? control.timeZone };
    },

    async put(controlId, schedule) {
      const faults = faultsOf(schedule);
      if (faults.length > 0) throw invalid(faults);
      const { control, schedule: before } = await find(controlId);
      const next = nextRunAt(schedule, control, now());
      await schedules.save(controlId, schedule, next);
      return {
        ...schedule,
        timeZone: schedule.timeZone ?? control.timeZone,
        nextRunAt: next,
        lastRunAt: before.lastRunAt,
      };
    },
  };
}

function faultsOf({ cron, timeZone, startDate, endDate }: Schedule): FieldError[] {
  const faults: FieldError[] = [];
  const cronIs = cron === null ? undefined : cronFault(cron);
  if (cronIs !== undefined) faults.push({ path: '/body/cron', message: cronIs });
  if (timeZone !== null && !isTimeZone(timeZone))
    faults.push({
      path: '/body/timeZone',
      message: 'is no IANA time zone; use one such as Europe/Madrid, or leave it out',
    });
  if (startDate !== null && endDate !== null && endDate < startDate)
    faults.push({ path: '/body/endDate', message: `comes before the start date ${startDate}` });
  return faults;
}
