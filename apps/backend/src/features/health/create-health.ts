import type { Db } from '../../db/knex.js';
import { createDatabaseProbe } from './health-reader.js';
import { createHealthRoutes } from './health-routes.js';
import type { Probe } from './health.js';

/** @param options.ready what else must be true before this process serves, e.g. that its jobs run */
export const createHealth = ({ db, ready }: { db: Db; ready?: Probe }) => ({
  routes: createHealthRoutes(ready ? [createDatabaseProbe(db), ready] : [createDatabaseProbe(db)]),
});
