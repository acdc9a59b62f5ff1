import type { Db } from '../../db/knex.js';
import { createOverviewRoutes, type OverviewDeps } from './overview-routes.js';
import { createTrendReader } from './trend-reader.js';

export const createOverview = (deps: Omit<OverviewDeps, 'trend'> & { db: Db }) => ({
  routes: createOverviewRoutes({ ...deps, trend: createTrendReader(deps.db) }),
});
