import { guardMongo } from '@status/service-stores';
import { overrideKey } from '../override-key.js';
import { MAX_OVERRIDES, type Override, type OverrideStore } from '../override-store.js';
import type { Collections } from './collections.js';
import { insertNew } from './insert-new.js';
import { textOf } from './text-of.js';

export function createOverrideStore({ overrides }: Collections): OverrideStore {
  return {
    insert: async (override) =>
      await insertNew(overrides, {
        _id: overrideKey(override),
        agreementId: override.agreementId,
        guaranteeId: override.guaranteeId,
        from: override.period.from,
        text: textOf(override),
      }),
    list: ({ agreementId, guaranteeId, limit = MAX_OVERRIDES }) =>
      guardMongo(async () => {
        const found = await overrides
          .find({ agreementId, ...(guaranteeId === undefined ? {} : { guaranteeId }) })
          .sort({ guaranteeId: 1, from: 1, _id: 1 })
          .limit(limit)
          .toArray();
        return found.map(({ text }) => JSON.parse(text) as Override);
      }),
    delete: (identity) =>
      guardMongo(
        async () => (await overrides.deleteOne({ _id: overrideKey(identity) })).deletedCount === 1,
        false,
      ),
    deleteOf: (agreementId) =>
      guardMongo(async () => (await overrides.deleteMany({ agreementId })).deletedCount, false),
  };
}
