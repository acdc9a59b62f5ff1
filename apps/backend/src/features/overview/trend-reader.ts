import type { Db } from '../../db/knex.js';
import { toTrendDay, type DayCounts, type TrendDay } from './trend.js';

/** The days up to `today`, oldest first, those without data included. Read from rollups alone. */
export const createTrendReader = (db: Db) => ({
  async lastDays(days: number, today: Date): Promise<TrendDay[]> {
    const { rows } = await db.raw(
      `select to_char(d, 'YYYY-MM-DD') as date,
         coalesce(sum(r.passed), 0)::int as passed, coalesce(sum(r.failed), 0)::int as failed,
         coalesce(sum(r.error), 0)::int as error, coalesce(sum(r.missing), 0)::int as missing
       from generate_series(?::date - ?::int + 1, ?::date, interval '1 day') as d
       left join rollups r on r.day = d::date
       group by d order by d`,
      [today, days, today],
    );
    return (rows as DayCounts[]).map(toTrendDay);
  },
});
export type TrendReader = ReturnType<typeof createTrendReader>;
