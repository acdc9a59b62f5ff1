import type { Db } from '../../db/knex.js';
import type { Idempotency } from '../../http/idempotency.js';
import { createCalculationService, type CalculationDeps } from './calculation-service.js';
import { createJobRepository } from './job-repository.js';
import { createJobsRoutes } from './jobs-routes.js';

export function createJobs(
  deps: Omit<CalculationDeps, 'jobs'> & { db: Db; idempotency: Idempotency },
) {
  const calculations = createCalculationService({ ...deps, jobs: createJobRepository });
  const get = createJobRepository(deps.db).get;
  return { calculations, get, routes: createJobsRoutes({ ...deps, calculations, get }) };
}
