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
   * What the latest run of a control x scope x period came to; a trigger counts it in the rollups.
   * An older run that ends later changes nothing.
   */
  async record(slot: Slot): Promise<void> {
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
  },

  async correct(
    { id, groupId }: { id: string; groupId: string },
    to: { verdict: string; value: number | null; reason: string; keepPoint: boolean },
  ): Promise<void> {
    await db('slots')
      .where({ point_id: id, group_id: groupId })
      .update({ verdict: to.verdict, value: to.value, reason: to.reason, updated_at: new Date() });
    if (!to.keepPoint) await db('slots').where({ point_id: id }).update({ point_id: null });
  },
});
