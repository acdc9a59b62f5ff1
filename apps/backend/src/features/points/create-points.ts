import type { Db } from '../../db/knex.js';
import type { SlotOutcome, VerdictKeeper } from '../computations/index.js';
import { createPointRepository } from './point-repository.js';
import { createPointsRoutes } from './points-routes.js';
import { createPointsService } from './points-service.js';
import type { PointEvents } from './ports.js';
import { createSlotRepository } from './slot-repository.js';

/** Keeps slots, and with them the rollups, up to date with what runs come to. */
const verdictKeeper: VerdictKeeper = {
  record: (db: Db, { group, ...outcome }: SlotOutcome) =>
    createSlotRepository(db).record({
      controlId: group.controlId,
      catalogId: group.catalogId,
      scope: group.scope,
      scopeKey: group.scopeKey,
      period: group.period,
      groupId: group.id,
      ...outcome,
    }),
};

export function createPoints(db: Db, events: PointEvents) {
  const points = createPointRepository(db);
  const service = createPointsService({
    db,
    events,
    points: createPointRepository,
    slots: createSlotRepository,
    groupExists: async (on, id) => (await on('groups').where({ id }).first('id')) !== undefined,
  });
  return {
    reader: points,
    routes: createPointsRoutes({ points, service }),
    /** Built on the transaction it is to be part of. */
    writer: createPointRepository,
    verdicts: verdictKeeper,
  };
}
