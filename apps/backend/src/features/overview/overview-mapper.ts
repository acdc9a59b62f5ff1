import type { Schemas } from '@status/api-contract';
import type { TrendPoint } from '../analytics/index.js';
import { dayText } from '../schedules/index.js';
import type { ServiceHealth } from '../system/index.js';

export const toContractHealth = (health: ServiceHealth): Schemas['ServiceHealth'] => ({
  ...health,
  since: health.since?.toISOString() ?? null,
  checkedAt: health.checkedAt.toISOString(),
});

export const toTrendDay = ({
  first,
  passed,
  failed,
  error,
  missing,
  percentage,
}: TrendPoint): Schemas['TrendDay'] => ({
  date: dayText(first),
  passed,
  failed,
  error,
  missing,
  percentage,
});
