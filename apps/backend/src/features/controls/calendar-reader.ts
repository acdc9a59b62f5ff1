import type { Db } from '../../db/knex.js';
import type { CalendarControl, CalendarReader, KeyedSlot } from './ports.js';

interface SlotRow {
  scope: Record<string, string>;
  scope_key: string;
  period_from: Date;
  period_to: Date;
  verdict: KeyedSlot['verdict'];
  value: number | null;
  reason: string | null;
  group_id: string;
}

export const createCalendarReader = (db: Db): CalendarReader => ({
  async find(controlId, scope) {
    const { rows } = await db.raw(
      `select c.period, k.time_zone as "timeZone", c.status,
         greatest(c.start_date, k.start_date) as "startDate",
         least(c.end_date, k.end_date) as "endDate",
         (select coalesce(jsonb_agg(jsonb_build_object(
             'scopes', ss.scopes, 'scopeKey', ss.scope_key) order by ss.id), '[]')
          from scope_sets ss where ss.control_id = c.id and ss.scopes @> ?::jsonb) as "scopeSets"
       from controls c join catalogs k on k.id = c.catalog_id
       where c.id = ? and c.deleted_at is null`,
      [JSON.stringify(scope), controlId],
    );
    return (rows as CalendarControl[])[0];
  },

  async slots(controlId, { from, to, scope }, limit) {
    const { rows } = await db.raw(
      `select scope, scope_key, period_from, period_to, verdict, value, reason, group_id
       from slots
       where control_id = ? and period_from >= ? and period_from < ? and scope @> ?::jsonb
       order by period_from limit ?`,
      [controlId, from, to, JSON.stringify(scope), limit],
    );
    return (rows as SlotRow[]).map((row) => ({
      scopeKey: row.scope_key,
      scope: row.scope,
      period: { from: row.period_from.toISOString(), to: row.period_to.toISOString() },
      verdict: row.verdict,
      value: row.value,
      computationGroup: row.group_id,
      reason: row.reason,
    }));
  },
});
