import type { Db } from '../../db/knex.js';

export interface Slot {
  controlId: string;
  catalogId: string;
  scope: Record<string, string>;
  scopeKey: string;
  period: { from: Date; to: Date };
  verdict: string;
  value: number | null;
  reason: string | null;
  groupId: string;
  pointId: string | null;
}

export const createSlotRepository = (db: Db) => ({
  /**
   * What the latest run of a control x scope x period came to, and the day's rollup with it. An
   * older run that ends later changes nothing.
   */
  async record(slot: Slot): Promise<void> {
    // One writer per control and scope: two at once would each count the day without the other.
    await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `${slot.controlId} ${slot.scopeKey}`,
    ]);
    await db.raw(
      `insert into slots (control_id, scope_key, period_from, period_to, catalog_id, scope, verdict,
         value, reason, group_id, point_id, updated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
       on conflict (control_id, scope_key, period_from) do update set
         period_to = excluded.period_to, scope = excluded.scope, verdict = excluded.verdict,
         value = excluded.value, reason = excluded.reason, group_id = excluded.group_id,
         point_id = coalesce(excluded.point_id, slots.point_id), updated_at = now()
       where slots.group_id <= excluded.group_id`,
      [
        slot.controlId,
        slot.scopeKey,
        slot.period.from,
        slot.period.to,
        slot.catalogId,
        JSON.stringify(slot.scope),
        slot.verdict,
        slot.value,
        slot.reason,
        slot.groupId,
        slot.pointId,
      ],
    );
    await rollUp(db, slot);
  },
});

/**
 * Counts one day of one control and scope anew from its slots: repeating it changes nothing. The
 * day is that of the catalog's time zone, bounded as instants so that the slots' key is used.
 */
async function rollUp(db: Db, { controlId, scopeKey, period }: Slot): Promise<void> {
  await db.raw(
    `with zone as (
       select c.id as catalog_id, c.time_zone,
         (?::timestamptz at time zone c.time_zone)::date as day
       from catalogs c join controls k on k.catalog_id = c.id where k.id = ?
     )
     insert into rollups (control_id, scope_key, day, catalog_id, passed, failed, error, missing)
     select ?, ?, zone.day, zone.catalog_id,
       count(*) filter (where s.verdict = 'passed'), count(*) filter (where s.verdict = 'failed'),
       count(*) filter (where s.verdict = 'error'), count(*) filter (where s.verdict = 'missing')
     from zone join slots s on s.control_id = ? and s.scope_key = ?
       and s.period_from >= (zone.day::timestamp at time zone zone.time_zone)
       and s.period_from < ((zone.day + 1)::timestamp at time zone zone.time_zone)
     group by zone.day, zone.catalog_id
     on conflict (control_id, scope_key, day) do update set
       passed = excluded.passed, failed = excluded.failed, error = excluded.error,
       missing = excluded.missing`,
    [period.from, controlId, controlId, scopeKey, controlId, scopeKey],
  );
}
