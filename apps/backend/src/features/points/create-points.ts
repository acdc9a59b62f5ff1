import type { Db } from '../../db/knex.js';
import type { SlotOutcome, VerdictKeeper } from '../computations/index.js';
import { createPointRepository } from './point-repository.js';
import { createPointsRoutes } from './points-routes.js';
import { createSlotRepository } from './slot-repository.js';

/** Keeps slots and rollups up to date with what runs come to. */
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

export const createPoints = (db: Db) => ({
  routes: createPointsRoutes(createPointRepository(db)),
  /** Built on the transaction it is to be part of. */
  writer: createPointRepository,
  verdicts: verdictKeeper,
});
