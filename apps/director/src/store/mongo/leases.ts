import { guardMongo, insertOnce } from '@status/service-stores';
import type { Collection } from 'mongodb';
import type { LeaseStore } from '../store.js';

export interface LeaseDocument {
  _id: string;
  owner: string;
  until: number;
}

export const createLeaseStore = (leases: Collection<LeaseDocument>): LeaseStore => ({
  claim: ({ name, owner, until, now }) =>
    guardMongo(async () => {
      const mine = { _id: name, $or: [{ owner }, { until: { $lte: now } }] };
      const { matchedCount } = await leases.updateOne(mine, { $set: { owner, until } });
      if (matchedCount === 1) return true;
      return insertOnce(leases, { _id: name, owner, until }); // false: somebody holds it
    }),
  release: (name, owner) =>
    guardMongo(async () => void (await leases.deleteOne({ _id: name, owner }))),
});
