import type { Schemas } from '@/lib/schemas';
import type { MockDb } from './store';
import type { MockRun } from './tables';

type Point = Schemas['Point'];
type Change = Pick<Point, 'origin'> & Partial<Point>;

/** What people did to points, by point: its revisions, the current one last. */
const changes = new WeakMap<MockDb, Map<string, Point[]>>();

const changesOf = (db: MockDb): Map<string, Point[]> => {
  const known = changes.get(db) ?? new Map<string, Point[]>();
  changes.set(db, known);
  return known;
};

/** The point as its run made it. */
function computedPoint(db: MockDb, { group }: MockRun): Point | undefined {
  const control = db.controls.get(group.controlId);
  if (!group.pointId || !control) return undefined;
  return {
    id: group.pointId,
    catalogId: group.catalogId,
    controlId: group.controlId,
    controlName: control.name,
    agreementId: db.catalogs.get(group.catalogId)?.agreementId ?? '',
    guaranteeId: control.guaranteeId,
    objective: control.objective,
    scope: group.scope,
    period: group.period,
    result: group.verdict === 'passed' ? 'passed' : 'failed',
    guaranteeValue: group.value,
    guaranteeResult: group.verdict === 'passed',
    metrics: { [control.metricId]: group.value ?? 0 },
    missingMetrics: [],
    computationGroup: group.id,
    revision: 1,
    origin: 'computed',
    reason: null,
    changedBy: null,
    calculatedAt: group.finishedAt ?? group.createdAt,
  };
}

/** Points as they are now, newest period first. */
export const pointsOf = (db: MockDb): Point[] =>
  [...db.runs.values()]
    .flatMap((run) => {
      const point = computedPoint(db, run);
      return point ? [changesOf(db).get(point.id)?.at(-1) ?? point] : [];
    })
    .sort((a, b) => (a.period.from < b.period.from ? 1 : -1));

/** The revisions of a point, the current one first. */
export const revisionsOf = (db: MockDb, point: Point): Point[] =>
  [...(changesOf(db).get(point.id) ?? [point])].reverse();

/** Makes a new revision; the run's verdict follows, from which everything else is counted. */
export function changePoint(db: MockDb, point: Point, change: Change, by: string): Point {
  const earlier = changesOf(db).get(point.id) ?? [point];
  const changed: Point = {
    ...point,
    ...change,
    revision: point.revision + 1,
    changedBy: by,
    calculatedAt: new Date().toISOString(),
  };
  changesOf(db).set(point.id, [...earlier, changed]);
  const run = db.runs.get(point.computationGroup);
  if (run) {
    run.group = {
      ...run.group,
      verdict: changed.origin === 'deleted' ? 'missing' : changed.result,
      value: changed.guaranteeValue,
    };
    const { id: group, controlId, catalogId, verdict } = run.group;
    const data = { point: point.id, group, controlId, catalogId, verdict };
    db.events.publish({ type: 'point.updated', data });
  }
  return changed;
}

const CELLS: (keyof Point)[] = ['id', 'controlName', 'objective', 'result', 'guaranteeValue'];

/** As the API writes it, formulas escaped. */
export const toCsv = (points: readonly Point[]): string =>
  [
    CELLS.join(','),
    ...points.map((point) =>
      CELLS.map((cell) => JSON.stringify(String(point[cell]).replace(/^[=+\-@]/, "'$&"))).join(','),
    ),
  ].join('\r\n');
