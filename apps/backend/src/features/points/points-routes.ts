import { notFound } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import { writeTable } from '../../http/write-table.js';
import type { PointReader } from './index.js';
import type { Point } from './point.js';
import { toContractPoint, toContractRevision } from './point-mapper.js';
import { pointsTable } from './points-export.js';
import type { PointsService } from './points-service.js';
import type { PointFilter } from './ports.js';

export interface PointsRoutesDeps {
  points: PointReader;
  service: PointsService;
}

const keyOf = (point: Point) => [point.period.from.toISOString(), point.id];

export const createPointsRoutes = ({ points, service }: PointsRoutesDeps): Routes => ({
  listPoints: async ({ query }) => {
    const { limit = 50, cursor } = query;
    const key = decodeCursor(cursor, ['instant', 'id']);
    const rows = await points.list(
      toFilter(query),
      key && { periodFrom: key[0] as string, id: key[1] as string },
      limit,
    );
    return { status: 200, body: toPage(rows, limit, keyOf, toContractPoint) };
  },
  listCatalogPoints: async ({ path: { catalogId }, query }) => {
    if (!(await points.catalogExists(catalogId))) throw notFound('catalog', catalogId);
    const { limit = 50, cursor } = query;
    const key = decodeCursor(cursor, ['instant', 'id']);
    const rows = await points.list(
      { ...toFilter(query), catalogId },
      key && { periodFrom: key[0] as string, id: key[1] as string },
      limit,
    );
    return { status: 200, body: toPage(rows, limit, keyOf, toContractPoint) };
  },
  exportPoints: async ({ query }) => ({
    raw: (_req, res) =>
      writeTable(res, pointsTable(points, toFilter(query), query.format ?? 'csv')),
  }),
  getPoint: async ({ path }) => {
    const point = await points.get(path.pointId);
    if (!point) throw notFound('point', path.pointId);
    return { status: 200, body: toContractPoint(point) };
  },
  deletePoint: async ({ path, body, principal }) => {
    await service.remove(path.pointId, body.reason, principal.username);
    return { status: 204 };
  },
  listPointRevisions: async ({ path, query }) => {
    const { limit = 50, cursor } = query;
    const before = decodeCursor(cursor, ['position'])?.[0];
    const rows = await service.revisions(
      path.pointId,
      before === undefined ? undefined : Number(before),
      limit,
    );
    return {
      status: 200,
      body: toPage(rows, limit, ({ revision }) => [revision], toContractRevision),
    };
  },
  correctPoints: async ({ path, body, principal }) => {
    const corrected = await service.correct(
      { ...body, group: path.group, metrics: body.metrics, scope: body.scope },
      principal.username,
    );
    return { status: 200, body: { points: corrected.map(toContractPoint) } };
  },
});

interface PointQuery extends Omit<PointFilter, 'from' | 'to' | 'groupId'> {
  group?: string;
  from?: string;
  to?: string;
}

const toFilter = ({ group, from, to, ...query }: PointQuery): PointFilter => ({
  catalogId: query.catalogId,
  agreementId: query.agreementId,
  controlId: query.controlId,
  result: query.result,
  scope: query.scope,
  deleted: query.deleted,
  groupId: group,
  from: from === undefined ? undefined : new Date(from),
  to: to === undefined ? undefined : new Date(to),
});
