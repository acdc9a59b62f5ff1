import type { Db } from '../../db/knex.js';
import type { NewPoint, Point, PointChange, PointRevision } from './point.js';

export interface PointFilter {
  catalogId?: string | undefined;
  agreementId?: string | undefined;
  controlId?: string | undefined;
  groupId?: string | undefined;
  result?: Point['result'] | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  scope?: Record<string, string> | undefined;
  /** Tombstones too. */
  deleted?: boolean | undefined;
}
export interface PointKey {
  periodFrom: string;
  id: string;
}

export interface PointStore {
  /**
   * One point per agreement, guarantee, scope and period. A newer run replaces the values; the
   * same or an older one changes nothing, so that a repeated evaluation is not a new revision.
   * @returns the id of the point
   */
  upsert(point: NewPoint): Promise<string>;
  get(id: string): Promise<Point | undefined>;
  catalogExists(catalogId: string): Promise<boolean>;
  /** Newest period first. Up to limit + 1 rows. */
  list(filter: PointFilter, after: PointKey | undefined, limit: number): Promise<Point[]>;
  /** Waits for and keeps the rows to the end of the transaction. */
  lock(where: { id?: string; groupId?: string }): Promise<Point[]>;
  /** Makes a new revision; the one before is kept by the database. */
  supersede(id: string, change: PointChange): Promise<void>;
  /** Earlier revisions, the newest first. Up to limit + 1 rows. */
  revisions(id: string, before: number | undefined, limit: number): Promise<PointRevision[]>;
}

/** What the calendar shows of a point that people changed. */
export interface SlotCorrector {
  /** Changes the slot that shows the point, unless a newer run has taken it over. */
  correct(
    point: Pick<Point, 'id' | 'groupId'>,
    to: { verdict: Point['result']; value: number | null; reason: string; keepPoint: boolean },
  ): Promise<void>;
}

export interface PointEvents {
  publish(db: Db, type: 'point.updated', data: object): Promise<void>;
}
