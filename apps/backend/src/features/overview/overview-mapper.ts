import type { Schemas } from '@status/api-contract';
import type { ServiceHealth } from '../system/index.js';

export const toContractHealth = (health: ServiceHealth): Schemas['ServiceHealth'] => ({
  ...health,
  checkedAt: health.checkedAt.toISOString(),
});
