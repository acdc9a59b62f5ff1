import { notFound } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { PointReader } from './index.js';
import type { Point } from './point.js';
import { toContractPoint } from './point-mapper.js';

const keyOf = (point: Point) => [point.period.from.toISOString(), point.id];

export const createPointsRoutes = (points: PointReader): Routes => ({
  listPoints: async ({ query }) => {
    const { limit = 50, cursor, from, to, group, ...filter } = query;
    const key = decodeCursor(cursor, ['instant', 'id']);
    const rows = await points.list(
      {
        ...filter,
        groupId: group,
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
      },
      key && { periodFrom: key[0] as string, id: key[1] as string },
      limit,
    );
    return { status: 200, body: toPage(rows, limit, keyOf, toContractPoint) };
  },
  listCatalogPoints: async ({ path: { catalogId }, query }) => {
    if (!(await points.catalogExists(catalogId))) throw notFound('catalog', catalogId);
    const { limit = 50, cursor, from, to, controlId } = query;
    const key = decodeCursor(cursor, ['instant', 'id']);
    const rows = await points.list(
      {
        catalogId,
        controlId,
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
      },
      key && { periodFrom: key[0] as string, id: key[1] as string },
      limit,
    );
    return { status: 200, body: toPage(rows, limit, keyOf, toContractPoint) };
  },
  getPoint: async ({ path }) => {
    const point = await points.get(path.pointId);
    if (!point) throw notFound('point', path.pointId);
    return { status: 200, body: toContractPoint(point) };
  },
});
