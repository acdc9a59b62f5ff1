import type { Receipt } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import type { EventPublisher } from './ports.js';
import { groupOfSeal } from './seal.js';
import type { Stores } from './stores.js';

interface NoteDeps {
  stores: Stores;
  events: EventPublisher;
}

/** Notes the receipt of a group that was sealed while the ledger was away; other keys are not ours. */
export const noteReceipt =
  ({ stores, events }: NoteDeps) =>
  async (db: Db, key: string, receipt: Receipt): Promise<void> => {
    const id = groupOfSeal(key);
    const group = id === undefined ? undefined : await stores(db).groups.lock(id);
    if (!group || group.digest !== receipt.digest) return;
    await stores(db).groups.update(group.id, { receipt });
    const { controlId, catalogId, status } = group;
    await events.publish(db, 'run.updated', { group: group.id, controlId, catalogId, status });
  };
