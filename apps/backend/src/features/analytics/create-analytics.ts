import type { Db } from '../../db/knex.js';
import type { ComplianceReader } from '../compliance/index.js';
import { createAnalyticsRoutes } from './analytics-routes.js';
import { createAnalyticsService } from './analytics-service.js';
import { createRollupReader } from './rollup-reader.js';

export function createAnalytics(deps: { db: Db; compliance: ComplianceReader; now: () => Date }) {
  const service = createAnalyticsService({ rollups: createRollupReader(deps.db), now: deps.now });
  return {
    service,
    routes: createAnalyticsRoutes({ ...deps, analytics: service }),
  };
}

/**
 * Counts the rollups anew from the slots, of one catalog or of all. They are kept up to date by the
 * database itself; this is for what went past it, such as a changed time zone or a restored table.
 */
export async function rebuildRollups(db: Db, catalogId?: string): Promise<void> {
  await db.raw('select rebuild_rollups(?::uuid)', [catalogId ?? null]);
}
