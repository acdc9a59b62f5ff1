import { inTransaction, type Db } from '../../db/knex.js';
import { conflict, invalid, notFound } from '../../errors/index.js';
import type { Point, PointChange, PointRevision } from './point.js';
import type { PointEvents, PointStore, SlotCorrector } from './ports.js';

export interface PointsDeps {
  db: Db;
  /** On the transaction they are to be part of. */
  points: (db: Db) => PointStore;
  slots: (db: Db) => SlotCorrector;
  events: PointEvents;
  groupExists: (db: Db, group: string) => Promise<boolean>;
}

export interface Correction {
  group: string;
  guaranteeValue: number | null;
  /** null: there is no verdict, the point is missing. */
  guaranteeResult: boolean | null;
  metrics?: Point['metrics'] | undefined;
  /** Only the point of this scope. */
  scope?: Record<string, string> | undefined;
  reason: string;
}

/** Changes points as people may: by a superseding revision with a reason, never by overwriting. */
export const createPointsService = (deps: PointsDeps) => ({
  /** @throws AppError 404 (no such point, or deleted before) */
  async remove(id: string, reason: string, by: string): Promise<void> {
    await inTransaction(deps.db, async (db) => {
      const [point] = await deps.points(db).lock({ id });
      if (!point || point.origin === 'deleted') throw notFound('point', id);
      const change = { origin: 'deleted', reason, changedBy: by } as const;
      await apply(db, deps, point, change, {
        verdict: 'missing',
        value: null,
        reason: `The point was deleted by ${by}: ${reason}`,
        keepPoint: false,
      });
    });
  },

  /**
   * Corrects the points that a run came to.
   * @throws AppError 400 (a scope of no point), 404 (no such run), 409 (it has no point, or not any
   *   more)
   */
  correct: (correction: Correction, by: string): Promise<Point[]> =>
    inTransaction(deps.db, async (db) => {
      const points = await chosen(db, deps, correction);
      const { guaranteeValue, guaranteeResult, metrics, reason } = correction;
      const result = resultOf(guaranteeResult);
      for (const point of points)
        await apply(
          db,
          deps,
          point,
          {
            origin: 'corrected',
            reason,
            changedBy: by,
            result,
            guaranteeValue,
            guaranteeResult,
            missingMetrics: result === 'missing' ? point.missingMetrics : [],
            ...(metrics && { metrics }),
          },
          {
            verdict: result,
            value: guaranteeValue,
            reason: `Corrected by ${by}: ${reason}`,
            keepPoint: true,
          },
        );
      return Promise.all(points.map(async ({ id }) => (await deps.points(db).get(id)) as Point));
    }),

  /**
   * The revisions of a point from the newest on, the current one included; up to limit + 1.
   * @param before number of the last revision seen
   * @throws AppError 404
   */
  async revisions(id: string, before: number | undefined, limit: number): Promise<PointRevision[]> {
    const points = deps.points(deps.db);
    const point = await points.get(id);
    if (!point) throw notFound('point', id);
    const earlier = await points.revisions(id, before, limit);
    return before === undefined ? [point, ...earlier].slice(0, limit + 1) : earlier;
  },
});
export type PointsService = ReturnType<typeof createPointsService>;

async function chosen(db: Db, deps: PointsDeps, { group, scope }: Correction): Promise<Point[]> {
  const all = await deps.points(db).lock({ groupId: group });
  if (all.length === 0 && !(await deps.groupExists(db, group)))
    throw notFound('computation group', group);
  const points = all.filter(({ origin }) => origin !== 'deleted');
  if (points.length === 0)
    throw conflict(
      'no-point',
      'The run has no point now: it did not end with one, a newer run replaced it, or it was deleted. Correct the run that the point names.',
    );
  const inScope = points.filter((point) =>
    Object.entries(scope ?? {}).every(([key, value]) => point.scope[key] === value),
  );
  if (inScope.length === 0)
    throw invalid([{ path: '/body/scope', message: 'is the scope of no point of this run' }]);
  return inScope;
}

async function apply(
  db: Db,
  deps: PointsDeps,
  point: Point,
  change: PointChange,
  slot: Parameters<SlotCorrector['correct']>[1],
): Promise<void> {
  await deps.points(db).supersede(point.id, change);
  await deps.slots(db).correct(point, slot);
  await deps.events.publish(db, 'point.updated', {
    point: point.id,
    group: point.groupId,
    controlId: point.controlId,
    catalogId: point.catalogId,
    verdict: slot.verdict,
  });
}

const resultOf = (met: boolean | null): Point['result'] =>
  met === null ? 'missing' : met ? 'passed' : 'failed';
