import type { Db } from '../../db/knex.js';
import { latestRun, nextRunAt } from './next-run.js';
import {
  DEFAULT_SCHEDULE,
  type DueClaimer,
  type Schedule,
  type ScheduledControl,
  type ScheduleRepository,
  type ScheduleState,
} from './schedule.js';

interface Row {
  control_id: string;
  period: ScheduledControl['period'];
  catalog_time_zone: string;
  control_start: string;
  control_end: string | null;
  active: boolean;
  enabled: boolean | null;
  cron: string | null;
  time_zone: string | null;
  target: Schedule['target'];
  start_date: string | null;
  end_date: string | null;
  next_run_at: Date | null;
  last_run_at: Date | null;
}

const COLUMNS = `
  c.id as control_id, c.period, k.time_zone as catalog_time_zone,
  greatest(c.start_date, k.start_date) as control_start,
  least(c.end_date, k.end_date) as control_end,
  c.status = 'finalized' and k.status = 'finalized' as active,
  s.enabled, s.cron, s.time_zone, s.target, s.start_date, s.end_date, s.next_run_at, s.last_run_at`;

export function createScheduleRepository(db: Db): ScheduleRepository {
  const select = async (where: string, bindings: unknown[]): Promise<Row[]> => {
    const result = await db.raw(
      `select ${COLUMNS}
       from controls c
       join catalogs k on k.id = c.catalog_id
       left join schedules s on s.control_id = c.id
       where ${where}`,
      bindings as never,
    );
    return result.rows;
  };
  return {
    async find(controlId) {
      const [row] = await select('c.id = ? and c.deleted_at is null', [controlId]);
      return row && { control: toControl(row), schedule: toSchedule(row) };
    },

    async save(controlId, schedule, nextRun) {
      const row = {
        enabled: schedule.enabled,
        cron: schedule.cron,
        time_zone: schedule.timeZone,
        target: schedule.target,
        start_date: schedule.startDate,
        end_date: schedule.endDate,
        next_run_at: nextRun,
      };
      await db('schedules')
        .insert({ control_id: controlId, ...row })
        .onConflict('control_id')
        .merge(row);
    },

    async startAll(catalogId, now) {
      const rows = await select('c.catalog_id = ? and c.deleted_at is null', [catalogId]);
      const starts = rows.map((row) => ({
        control_id: row.control_id,
        next_run_at: nextRunAt(toSchedule(row), toControl(row), now),
      }));
      await db.raw(
        `insert into schedules (control_id, enabled, next_run_at)
         select control_id, true, next_run_at
         from jsonb_to_recordset(?::jsonb) as start (control_id uuid, next_run_at timestamptz)
         on conflict (control_id) do update set next_run_at = excluded.next_run_at`,
        [JSON.stringify(starts)],
      );
    },
  };
}

/** Claims on `trx`: rows stay locked, and skipped by others, until it ends. */
export function createDueClaimer(trx: Db): DueClaimer {
  return async (now, limit) => {
    const { rows } = (await trx.raw(
      `select ${COLUMNS}
       from schedules s
       join controls c on c.id = s.control_id
       join catalogs k on k.id = c.catalog_id
       where s.enabled and s.next_run_at <= ? and c.deleted_at is null
       order by s.next_run_at
       limit ?
       for update of s skip locked`,
      [now, limit],
    )) as { rows: Row[] };
    const claims = rows.map((row) => {
      const [schedule, control] = [toSchedule(row), toControl(row)];
      return {
        controlId: row.control_id,
        period: latestRun(schedule, control, row.next_run_at as Date, now),
        nextRunAt: nextRunAt(schedule, control, now),
      };
    });
    if (claims.length > 0)
      await trx.raw(
        `update schedules s
         set next_run_at = claim."nextRunAt",
             last_run_at = case when claim.period is null then s.last_run_at else ? end
         from jsonb_to_recordset(?::jsonb)
           as claim ("controlId" uuid, period jsonb, "nextRunAt" timestamptz)
         where s.control_id = claim."controlId"`,
        [now, JSON.stringify(claims)],
      );
    return claims.flatMap(({ controlId, period }) => (period ? [{ controlId, period }] : []));
  };
}

const toControl = (row: Row): ScheduledControl => ({
  period: row.period,
  timeZone: row.catalog_time_zone,
  startDate: row.control_start,
  endDate: row.control_end,
  active: row.active,
});

const toSchedule = (row: Row): ScheduleState =>
  row.enabled === null
    ? { ...DEFAULT_SCHEDULE, nextRunAt: null, lastRunAt: null }
    : {
        enabled: row.enabled,
        cron: row.cron,
        timeZone: row.time_zone,
        target: row.target,
        startDate: row.start_date,
        endDate: row.end_date,
        nextRunAt: row.next_run_at,
        lastRunAt: row.last_run_at,
      };
