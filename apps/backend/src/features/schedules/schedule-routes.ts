import type { Schemas } from '@status/api-contract';
import { invalid } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import { cronOf, periodOf } from './next-run.js';
import type { ScheduleService, ScheduleView } from './schedule-service.js';

export const scheduleRoutes = (schedules: ScheduleService) =>
  ({
    getControlSchedule: async ({ path }) => ({
      status: 200,
      body: toContract(await schedules.get(path.controlId)),
    }),
    putControlSchedule: async ({ path, body }) => {
      const { enabled, cron = null, period = null } = body;
      if (cron !== null && period !== null)
        throw invalid([
          { path: '/body/period', message: 'goes without cron: give one of the two' },
        ]);
      const schedule = await schedules.put(path.controlId, {
        enabled,
        cron: period === null ? cron : cronOf(period),
        timeZone: body.timeZone ?? null,
        target: body.target ?? 'current',
        startDate: body.startDate ?? null,
        endDate: body.endDate ?? null,
      });
      return { status: 200, body: toContract(schedule) };
    },
  }) satisfies Routes;

const toContract = (schedule: ScheduleView): Schemas['Schedule'] => ({
  ...schedule,
  period: periodOf(schedule.cron),
  nextRunAt: schedule.nextRunAt?.toISOString() ?? null,
  lastRunAt: schedule.lastRunAt?.toISOString() ?? null,
});
