import type { DayCounts, ExpectedControls } from './analytics.js';
import type { Axis, CellCounts, Heading } from './heatmap.js';
import type { Span } from './trend.js';

export type Scope = Readonly<Record<string, string>>;

/** Whose slots: of a control, of a catalog, or of all finalized catalogs. */
export interface Subject {
  catalogId?: string | undefined;
  controlId?: string | undefined;
  scope?: Scope | undefined;
}

/** Reads rollups; never runs, computations or points. */
export interface RollupReader {
  /** The time zone in which the subject's periods are cut; undefined: there is no such subject. */
  timeZoneOf(subject: Pick<Subject, 'catalogId' | 'controlId'>): Promise<string | undefined>;
  /** Days without a slot are left out. */
  days(subject: Subject, span: Span): Promise<DayCounts[]>;
  expected(subject: Subject): Promise<ExpectedControls[]>;
  /** At most `limit` controls, by name, or values of a scope, by value. */
  headings(
    catalogId: string,
    axis: Exclude<Axis, { kind: 'time' }>,
    limit: number,
  ): Promise<Heading[]>;
  cells(
    query: { catalogId: string; rows: Axis; cols: Axis; span: Span; scope?: Scope | undefined },
    limit: number,
  ): Promise<CellCounts[]>;
}
