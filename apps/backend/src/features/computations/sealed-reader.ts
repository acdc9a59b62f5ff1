import type { Db } from '../../db/knex.js';
import { COLUMNS, rowToGroup, type GroupRow } from './group-row.js';
import type { SealedGroups } from './stores.js';

export const createSealedReader =
  (db: Db): SealedGroups =>
  async (controlId, { from, to }, after, limit) => {
    const query = db<GroupRow>('groups')
      .join('controls', 'controls.id', 'groups.control_id')
      .select(COLUMNS)
      .where('groups.control_id', controlId)
      .whereNotNull('groups.digest')
      .orderBy(['groups.period_from', 'groups.id'])
      .limit(limit);
    if (from) void query.where('groups.period_from', '>=', from);
    if (to) void query.where('groups.period_from', '<', to);
    if (after)
      void query.whereRaw('(groups.period_from, groups.id) > (?, ?)', [
        after.period.from.toISOString(),
        after.id,
      ]);
    return ((await query) as GroupRow[]).map(rowToGroup);
  };
