import type { Db } from '../../db/knex.js';
import { createScheduleRepository } from './schedule-repository.js';
import { createScheduleService, type ScheduleService } from './schedule-service.js';

export { createDueClaimer, createScheduleRepository } from './schedule-repository.js';
export { scheduleRoutes } from './schedule-routes.js';

export const createSchedules =
  ({ now }: { now: () => Date }) =>
  (db: Db): ScheduleService =>
    createScheduleService({ schedules: createScheduleRepository(db), now });
