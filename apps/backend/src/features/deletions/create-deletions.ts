import { createDeletionRepository } from './deletion-repository.js';
import { createDeletionRoutes, type DeletionRoutesDeps } from './deletion-routes.js';
import { createDeletionService, type DeletionDeps } from './deletion-service.js';

export function createDeletions(
  deps: Omit<DeletionDeps, 'deletions'> & Pick<DeletionRoutesDeps, 'job'>,
) {
  const deletions = createDeletionService({ ...deps, deletions: createDeletionRepository });
  return { work: deletions.work, routes: createDeletionRoutes({ ...deps, deletions }) };
}
