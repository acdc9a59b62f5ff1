import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { NewPoint, Point } from './point.js';
import { rowToPoint, rowToRevision } from './point-row.js';
import type { PointFilter, PointStore } from './ports.js';

const query = (db: Db) =>
  db('points')
    .join('controls', 'controls.id', 'points.control_id')
    .select('points.*', 'controls.name as control_name');

export const createPointRepository = (db: Db): PointStore => ({
  /**
   * One point per agreement, guarantee, scope and period. A newer run replaces the values; the
   * same or an older one changes nothing, so that a repeated evaluation is not a new revision.
   * @returns the id of the point
   */
  async upsert(point: NewPoint): Promise<string> {
    const { rows } = await db.raw(
      `insert into points (id, catalog_id, control_id, agreement_id, guarantee_id, objective, scope,
         scope_key, period_from, period_to, result, guarantee_value, guarantee_result, metrics,
         missing_metrics, group_id, calculated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (agreement_id, guarantee_id, scope_key, period_from, period_to) do update set
         objective = excluded.objective, result = excluded.result,
         guarantee_value = excluded.guarantee_value, guarantee_result = excluded.guarantee_result,
         metrics = excluded.metrics, missing_metrics = excluded.missing_metrics,
         group_id = excluded.group_id, calculated_at = excluded.calculated_at,
         origin = 'computed', reason = null, changed_by = null, revision = points.revision + 1
       where points.group_id < excluded.group_id
       returning id`,
      [
        newId(),
        point.catalogId,
        point.controlId,
        point.agreementId,
        point.guaranteeId,
        point.objective,
        JSON.stringify(point.scope),
        point.scopeKey,
        point.period.from,
        point.period.to,
        point.result,
        point.guaranteeValue,
        point.guaranteeResult,
        JSON.stringify(point.metrics),
        JSON.stringify(point.missingMetrics),
        point.groupId,
        point.calculatedAt,
      ],
    );
    if (rows.length > 0) return rows[0].id;
    const kept = await db('points')
      .where({
        agreement_id: point.agreementId,
        guarantee_id: point.guaranteeId,
        scope_key: point.scopeKey,
        period_from: point.period.from,
        period_to: point.period.to,
      })
      .first('id');
    return kept.id;
  },

  catalogExists: async (id: string): Promise<boolean> =>
    (await db('catalogs').where({ id }).whereNull('deleted_at').select('id')).length > 0,

  async get(id: string): Promise<Point | undefined> {
    const row = await query(db).where('points.id', id).first();
    return row && rowToPoint(row);
  },

  async lock(where): Promise<Point[]> {
    const rows = query(db).orderBy('points.id').forUpdate('points');
    if (where.id) void rows.where('points.id', where.id);
    if (where.groupId) void rows.where('points.group_id', where.groupId);
    return (await rows).map(rowToPoint);
  },

  async supersede(id, { metrics, missingMetrics, ...change }): Promise<void> {
    await db('points')
      .where({ id })
      .update({
        origin: change.origin,
        reason: change.reason,
        changed_by: change.changedBy,
        result: change.result,
        guarantee_value: change.guaranteeValue,
        guarantee_result: change.guaranteeResult,
        metrics: metrics && JSON.stringify(metrics),
        missing_metrics: missingMetrics && JSON.stringify(missingMetrics),
        revision: db.raw('revision + 1'),
        calculated_at: new Date(),
      });
  },

  async revisions(id, before, limit) {
    const rows = db('point_revisions')
      .where('point_id', id)
      .orderBy('revision', 'desc')
      .limit(limit + 1);
    if (before !== undefined) void rows.where('revision', '<', before);
    return (await rows).map(rowToRevision);
  },

  /** Newest period first. Up to limit + 1 rows. */
  async list(filter: PointFilter, after, limit: number): Promise<Point[]> {
    const rows = query(db)
      .orderBy([
        { column: 'points.period_from', order: 'desc' },
        { column: 'points.id', order: 'desc' },
      ])
      .limit(limit + 1);
    if (!filter.deleted) void rows.whereNot('points.origin', 'deleted');
    if (filter.catalogId) void rows.where('points.catalog_id', filter.catalogId);
    if (filter.agreementId) void rows.where('points.agreement_id', filter.agreementId);
    if (filter.controlId) void rows.where('points.control_id', filter.controlId);
    if (filter.groupId) void rows.where('points.group_id', filter.groupId);
    if (filter.result) void rows.where('points.result', filter.result);
    if (filter.from) void rows.where('points.period_from', '>=', filter.from);
    if (filter.to) void rows.where('points.period_from', '<', filter.to);
    if (filter.scope) void rows.whereRaw('points.scope @> ?', [JSON.stringify(filter.scope)]);
    if (after)
      void rows.whereRaw('(points.period_from, points.id) < (?, ?)', [after.periodFrom, after.id]);
    return (await rows).map(rowToPoint);
  },
});
