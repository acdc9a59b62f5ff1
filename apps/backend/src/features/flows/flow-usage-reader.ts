import type { Db } from '../../db/knex.js';
import type { FlowUsage } from './flow.js';

export const createFlowUsageReader = (db: Db): FlowUsage => ({
  async countControls(flowIds) {
    const { rows } = await db.raw(
      `select flow_id, count(*)::int as controls
       from controls where flow_id = any(?::text[]) and deleted_at is null group by flow_id`,
      [[...flowIds]],
    );
    return new Map(
      rows.map((row: { flow_id: string; controls: number }) => [row.flow_id, row.controls]),
    );
  },
});
