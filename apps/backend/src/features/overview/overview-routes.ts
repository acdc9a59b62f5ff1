import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { ComplianceReader } from '../compliance/index.js';
import { toContractGroup, type Group } from '../computations/index.js';
import type { SystemStatusReader } from '../system/index.js';
import { toContractHealth } from './overview-mapper.js';
import { deltaOf, type TrendDay } from './trend.js';

export interface OverviewDeps {
  compliance: Pick<ComplianceReader, 'total' | 'failing' | 'pending'>;
  runs: { list(filter: object, before: undefined, limit: number): Promise<Group[]> };
  trend: { lastDays(days: number, today: Date): Promise<TrendDay[]> };
  system: SystemStatusReader;
  now: () => Date;
}

const DAYS = 30;
const RUNS = 10;

/** Everything of the start page in one answer; each part is one query, side by side. */
export const createOverviewRoutes = (deps: OverviewDeps): Routes => ({
  getOverview: async () => {
    const now = deps.now();
    const [total, failing, pending, runs, trend, status] = await Promise.all([
      deps.compliance.total(now),
      deps.compliance.failing(now),
      deps.compliance.pending(now),
      deps.runs.list({}, undefined, RUNS),
      deps.trend.lastDays(DAYS, now),
      deps.system.read(),
    ]);
    const body: Schemas['Overview'] = {
      compliance: total.compliance,
      catalogs: total.catalogs,
      delta: deltaOf(trend),
      failing,
      pending,
      runs: runs.slice(0, RUNS).map(toContractGroup),
      trend,
      health: status.services.map(toContractHealth),
    };
    return { status: 200, body };
  },
});
