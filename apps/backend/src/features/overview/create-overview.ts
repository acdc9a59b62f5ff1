import { createOverviewRoutes, type OverviewDeps } from './overview-routes.js';

export const createOverview = (deps: OverviewDeps) => ({ routes: createOverviewRoutes(deps) });
