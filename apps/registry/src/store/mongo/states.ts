import { guardMongo } from '@status/service-stores';
import type { KeyedQueue } from '../keyed-queue.js';
import type { StateQuery, StateRecord, StateStore, StateType } from '../state-store.js';
import type { Collections, KeptRecord } from './collections.js';
import { recall } from './large-records.js';
import { filterOf, stateOf } from './state-document.js';
import { createStateWriter } from './write-states.js';

export function createStateStore(collections: Collections, queue: KeyedQueue): StateStore {
  const { states, recordParts } = collections;

  async function recordsOf(kept: readonly KeptRecord[]): Promise<StateRecord[]> {
    const records = await Promise.all(kept.map((record) => recall(collections, record)));
    // A part is missing only where its record is being dropped from the history right now.
    return records.filter((record) => record !== undefined);
  }

  async function remove(filter: { agreementId?: string }): Promise<number> {
    const { deletedCount } = await states.deleteMany(filter);
    await recordParts.deleteMany(filter);
    return deletedCount;
  }

  return {
    ...createStateWriter(collections, queue),
    find: <Type extends StateType>(query: StateQuery<Type>) =>
      guardMongo(async () => {
        const found = await states
          .find(filterOf(query), query.records === 1 ? { projection: { history: 0 } } : {})
          .sort({ _id: 1 })
          .limit(query.limit)
          .toArray();
        return await Promise.all(
          found.map(async (document) => {
            const kept = [document.record, ...(document.history ?? [])];
            return stateOf<Type>(document, await recordsOf(kept.slice(0, query.records)));
          }),
        );
      }),
    deleteOf: (agreementId) => guardMongo(() => remove({ agreementId }), false),
    deleteAll: () => guardMongo(() => remove({}), false),
  };
}
