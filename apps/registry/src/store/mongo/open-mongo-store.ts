import { openMongo, type MongoAddress } from '@status/service-stores';
import { createKeyedQueue } from '../keyed-queue.js';
import type { Store } from '../store.js';
import { createAgreementStore } from './agreements.js';
import { createBillStore } from './bills.js';
import { collectionsOf, INDEXES } from './collections.js';
import { createOverrideStore } from './overrides.js';
import { createStateStore } from './states.js';
import { createTemplateStore } from './templates.js';

export interface OpenMongoOptions extends Omit<MongoAddress, 'setting'> {
  setting?: string;
  /** How long a server that is not there yet is waited for, in milliseconds. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Hears of connections that fail while the store is open. */
  onFault?: (fault: string) => void;
}

/**
 * Opens the store on MongoDB and makes its indexes.
 * @throws StoreRefused when the server stays away or refuses the credentials
 */
export async function openMongoStore(options: OpenMongoOptions): Promise<Store> {
  const { db, ping, close } = await openMongo({
    ...options,
    appName: 'status-registry',
    indexes: INDEXES,
  });
  const collections = collectionsOf(db);
  const queue = createKeyedQueue();
  return {
    agreements: createAgreementStore(collections, queue),
    states: createStateStore(collections, queue),
    templates: createTemplateStore(collections),
    bills: createBillStore(collections, queue),
    overrides: createOverrideStore(collections),
    ping,
    close,
  };
}
