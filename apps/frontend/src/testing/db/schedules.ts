import { buildSchedule } from '@status/api-contract/testing';
import type { Schemas } from '@/lib/schemas';
import { periodAgo } from './periods';
import type { MockDb } from './store';
import type { MockControl } from './tables';

type Schedule = Schemas['Schedule'];

const schedules = new WeakMap<MockDb, Map<string, Schedule>>();

const CRON: Record<Schemas['PeriodName'], string> = {
  hourly: '0 * * * *',
  daily: '0 0 * * *',
  weekly: '0 0 * * 1',
  monthly: '0 0 1 * *',
  yearly: '0 0 1 1 *',
};

/** When a control runs by itself: as it was set, or at the start of each of its periods. */
export function scheduleOf(db: MockDb, control: MockControl): Schedule {
  const set = schedules.get(db)?.get(control.id);
  if (set) return set;
  return buildSchedule({
    enabled: control.status === 'finalized',
    cron: null,
    period: null,
    timeZone: db.catalogs.get(control.catalogId)?.timeZone ?? 'UTC',
    target: 'current',
    nextRunAt: periodAgo(control.period, new Date(), 0).to,
    lastRunAt: periodAgo(control.period, new Date(), 0).from,
  });
}

export function setSchedule(
  db: MockDb,
  control: MockControl,
  { period = null, cron = null, ...update }: Schemas['ScheduleUpdate'],
): Schedule {
  const before = scheduleOf(db, control);
  const schedule: Schedule = {
    ...before,
    ...update,
    cron: period ? CRON[period] : cron,
    period,
    target: update.target ?? 'current',
    nextRunAt: update.enabled ? periodAgo(period ?? control.period, new Date(), 0).to : null,
  };
  const all = schedules.get(db) ?? new Map<string, Schedule>();
  schedules.set(db, all.set(control.id, schedule));
  return schedule;
}
