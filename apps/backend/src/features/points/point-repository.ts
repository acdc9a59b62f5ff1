import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { NewPoint, Point } from './point.js';

export interface PointFilter {
  catalogId?: string | undefined;
  agreementId?: string | undefined;
  controlId?: string | undefined;
  groupId?: string | undefined;
  result?: Point['result'] | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  scope?: Record<string, string> | undefined;
}
export interface PointKey {
  periodFrom: string;
  id: string;
}

const query = (db: Db) =>
  db('points')
    .join('controls', 'controls.id', 'points.control_id')
    .select('points.*', 'controls.name as control_name');

export const createPointRepository = (db: Db) => ({
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
         revision = points.revision + 1
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

  /** Newest period first. Up to limit + 1 rows. */
  async list(filter: PointFilter, after: PointKey | undefined, limit: number): Promise<Point[]> {
    const rows = query(db)
      .orderBy([
        { column: 'points.period_from', order: 'desc' },
        { column: 'points.id', order: 'desc' },
      ])
      .limit(limit + 1);
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
export type PointRepository = ReturnType<typeof createPointRepository>;

const rowToPoint = (row: Record<string, unknown>): Point => ({
  id: row['id'] as string,
  catalogId: row['catalog_id'] as string,
  controlId: row['control_id'] as string,
  controlName: row['control_name'] as string,
  agreementId: row['agreement_id'] as string,
  guaranteeId: row['guarantee_id'] as string,
  objective: row['objective'] as string,
  scope: row['scope'] as Point['scope'],
  period: { from: row['period_from'] as Date, to: row['period_to'] as Date },
  result: row['result'] as Point['result'],
  guaranteeValue: row['guarantee_value'] as number | null,
  guaranteeResult: row['guarantee_result'] as boolean | null,
  metrics: row['metrics'] as Point['metrics'],
  missingMetrics: row['missing_metrics'] as string[],
  groupId: row['group_id'] as string,
  revision: row['revision'] as number,
  calculatedAt: row['calculated_at'] as Date,
});
