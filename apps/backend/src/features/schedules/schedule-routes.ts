import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { ScheduleService, ScheduleView } from './schedule-service.js';

export const scheduleRoutes = (schedules: ScheduleService) =>
  ({
    getControlSchedule: async ({ path }) => ({
      status: 200,
      body: toContract(await schedules.get(path.controlId)),
    }),
    putControlSchedule: async ({ path, body }) => ({
      status: 200,
      body: toContract(
        await schedules.put(path.controlId, {
          enabled: body.enabled,
          cron: body.cron ?? null,
          timeZone: body.timeZone ?? null,
          target: body.target ?? 'current',
          startDate: body.startDate ?? null,
          endDate: body.endDate ?? null,
        }),
      ),
    }),
  }) satisfies Routes;

const toContract = (schedule: ScheduleView): Schemas['Schedule'] => ({
  ...schedule,
  nextRunAt: schedule.nextRunAt?.toISOString() ?? null,
  lastRunAt: schedule.lastRunAt?.toISOString() ?? null,
});
