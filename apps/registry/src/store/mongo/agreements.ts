import type { Agreement } from '@status/guarantees';
import { guardMongo } from '@status/service-stores';
import type { AgreementStore } from '../agreement-store.js';
import type { KeyedQueue } from '../keyed-queue.js';
import type { Collections } from './collections.js';
import { insertNew } from './insert-new.js';
import { textOf } from './text-of.js';

const parse = (text: string) => JSON.parse(text) as Agreement;

export function createAgreementStore(
  { agreements }: Collections,
  queue: KeyedQueue,
): AgreementStore {
  return {
    insert: async (document) =>
      await insertNew(agreements, { _id: document.id, version: 1, text: textOf(document) }),
    get: (id) =>
      guardMongo(async () => {
        const found = await agreements.findOne({ _id: id });
        return found ? { document: parse(found.text), version: found.version } : undefined;
      }),
    list: ({ limit, after = '' }) =>
      guardMongo(async () => {
        const found = await agreements
          .find({ _id: { $gt: after } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray();
        return found.map(({ text }) => parse(text));
      }),
    replace: (id, version, document) =>
      queue(`agreement ${id}`, () =>
        guardMongo(async () => {
          const { matchedCount } = await agreements.updateOne(
            { _id: id, version },
            { $set: { version: version + 1, text: textOf(document) } },
          );
          return matchedCount === 1;
        }, false),
      ),
    delete: (id) =>
      guardMongo(async () => (await agreements.deleteOne({ _id: id })).deletedCount === 1, false),
    deleteAll: () => guardMongo(async () => (await agreements.deleteMany({})).deletedCount, false),
  };
}
