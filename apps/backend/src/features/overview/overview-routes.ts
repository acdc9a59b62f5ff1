import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { Compliance, ComplianceReader } from '../compliance/index.js';
import { toContractGroup, type Group } from '../computations/index.js';
import type { SystemStatusReader } from '../system/index.js';
import type { AnalyticsService } from '../analytics/index.js';
import { toContractHealth, toTrendDay } from './overview-mapper.js';

export interface OverviewDeps {
  compliance: Pick<ComplianceReader, 'total' | 'failing' | 'pending'>;
  runs: { list(filter: object, before: undefined, limit: number): Promise<Group[]> };
  analytics: Pick<AnalyticsService, 'lastDays'>;
  system: SystemStatusReader;
  now: () => Date;
}

const DAYS = 30;
const RUNS = 10;
const DAY_MS = 86_400_000;

/** Everything of the start page in one answer; each part is one query, side by side. */
export const createOverviewRoutes = (deps: OverviewDeps): Routes => ({
  getOverview: async () => {
    const now = deps.now();
    const [total, before, failing, pending, runs, trend, status] = await Promise.all([
      deps.compliance.total(now),
      deps.compliance.total(new Date(now.getTime() - DAY_MS)),
      deps.compliance.failing(now),
      deps.compliance.pending(now),
      deps.runs.list({}, undefined, RUNS),
      deps.analytics.lastDays(DAYS),
      deps.system.read(),
    ]);
    const body: Schemas['Overview'] = {
      compliance: total.compliance,
      catalogs: total.catalogs,
      delta: deltaOf(before.compliance, total.compliance),
      failing,
      pending,
      runs: runs.slice(0, RUNS).map(toContractGroup),
      trend: trend.map(toTrendDay),
      health: status.services.map(toContractHealth),
    };
    return { status: 200, body };
  },
});

/** Percentage points from one to the other, by one rule for both; null when one is unknown. */
function deltaOf(before: Compliance, now: Compliance): number | null {
  if (before.percentage === null || now.percentage === null) return null;
  return Math.round((now.percentage - before.percentage) * 100) / 100;
}
