import { HttpResponse } from 'msw';
import type { Schemas } from '@/lib/schemas';
import { contentOf } from '../db/content';
import { changePoint, pointsOf, revisionsOf, toCsv } from '../db/points';
import type { MockDb } from '../db/store';
import { summaryOf } from '../db/views';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';

type Point = Schemas['Point'];
interface Query {
  get(name: 'catalogId' | 'controlId' | 'group' | 'result' | 'deleted' | 'from' | 'to'): unknown;
}

const pointOf = (db: MockDb, id: unknown): Point =>
  found(
    pointsOf(db).find((point) => point.id === id),
    'point',
    id,
  );

function matching(db: MockDb, query: Query): Point[] {
  const is = (name: Parameters<Query['get']>[0], value: string) =>
    !query.get(name) || query.get(name) === value;
  return pointsOf(db).filter(
    (point) =>
      (point.origin !== 'deleted' || query.get('deleted') === 'true') &&
      is('catalogId', point.catalogId) &&
      is('controlId', point.controlId) &&
      is('group', point.computationGroup) &&
      is('result', point.result) &&
      (!query.get('from') || point.period.from >= String(query.get('from'))) &&
      (!query.get('to') || point.period.from < String(query.get('to'))),
  );
}

const toRevision = (point: Point): Schemas['PointRevision'] => ({
  revision: point.revision,
  origin: point.origin,
  reason: point.reason,
  changedBy: point.changedBy,
  objective: point.objective,
  result: point.result,
  guaranteeValue: point.guaranteeValue,
  guaranteeResult: point.guaranteeResult,
  metrics: point.metrics,
  missingMetrics: point.missingMetrics ?? [],
  computationGroup: point.computationGroup,
  calculatedAt: point.calculatedAt,
});

export const pointHandlers = (db: MockDb) => [
  http.get('/points', ({ query, response }) =>
    answer(db, 'listPoints', () =>
      response(200).json(pageOf(matching(db, query), query.get('cursor'), query.get('limit'))),
    ),
  ),
  http.get('/points/export', ({ query, response }) =>
    answer(db, 'exportPoints', () =>
      query.get('format') === 'json'
        ? response(200).json(matching(db, query))
        : response.untyped(
            HttpResponse.text(toCsv(matching(db, query)), {
              headers: { 'content-type': 'text/csv' },
            }),
          ),
    ),
  ),
  http.get('/points/{pointId}', ({ params, response }) =>
    answer(db, 'getPoint', () => response(200).json(pointOf(db, params.pointId))),
  ),
  http.delete('/points/{pointId}', ({ params, request, response }) =>
    answer(db, 'deletePoint', async () => {
      const { reason } = await readBody('PointDeletion', request);
      const point = pointOf(db, params.pointId);
      if (point.origin === 'deleted') throw new Refusal(404, 'not-found', 'It was deleted before.');
      changePoint(db, point, { origin: 'deleted', reason }, db.session ?? '');
      return response(204).empty();
    }),
  ),
  http.get('/points/{pointId}/revisions', ({ params, query, response }) =>
    answer(db, 'listPointRevisions', () => {
      const rows = revisionsOf(db, pointOf(db, params.pointId)).map(toRevision);
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.put('/points/computationGroup/{group}', ({ params, request, response }) =>
    answer(db, 'correctPoints', async () => {
      const body = await readBody('PointCorrection', request);
      found(db.runs.get(String(params.group)), 'computation group', params.group);
      const points = pointsOf(db).filter(
        (point) => point.computationGroup === params.group && point.origin !== 'deleted',
      );
      if (points.length === 0) throw new Refusal(409, 'no-point', 'The run has no point now.');
      const { guaranteeValue, guaranteeResult, reason } = body;
      const result =
        guaranteeResult === null ? 'missing' : guaranteeResult ? 'passed' : ('failed' as const);
      const change = {
        origin: 'corrected',
        result,
        guaranteeValue,
        guaranteeResult,
        reason,
      } as const;
      return response(200).json({
        points: points.map((point) => changePoint(db, point, change, db.session ?? '')),
      });
    }),
  ),
  http.get('/points/{pointId}/explanation', ({ params, response }) =>
    answer(db, 'explainPoint', () =>
      response(200).json(explanationOf(db, pointOf(db, params.pointId))),
    ),
  ),
];

function explanationOf(db: MockDb, point: Point): Schemas['PointExplanation'] {
  const run = found(db.runs.get(point.computationGroup), 'run', point.computationGroup);
  const control = found(db.controls.get(point.controlId), 'control', point.controlId);
  const content = contentOf(db, run);
  const worst = [...(content?.evidences ?? [])].sort(
    (a, b) => Number(a.result) - Number(b.result) || a.seq - b.seq,
  );
  const path = `/api/v1/computations/${run.group.id}`;
  return {
    point,
    guarantee: {
      id: point.guaranteeId,
      agreementId: point.agreementId,
      objective: point.objective,
      controlId: point.controlId,
      controlName: control.name,
      severity: control.severity,
      period: control.period,
    },
    metrics: Object.entries(point.metrics).map(([id, value]) => ({ id, value, missing: false })),
    run: run.group,
    computations: content
      ? [
          {
            computation: summaryOf(run, content),
            evidences: worst.slice(0, 10),
            more: worst.length > 10,
          },
        ]
      : [],
    more: false,
    links: {
      point: `/api/v1/points/${point.id}`,
      revisions: `/api/v1/points/${point.id}/revisions`,
      control: `/api/v1/controls/${point.controlId}`,
      catalog: `/api/v1/catalogs/${point.catalogId}`,
      run: path,
      computations: `/api/v1/computations?group=${run.group.id}`,
      evidence: `${path}/evidence`,
      verification: `${path}/verification`,
    },
  };
}
