import { guardMongo } from '@status/service-stores';
import type { Collection } from 'mongodb';
import type { Segment } from '../../history/segment.js';
import type { HistoryStore } from '../store.js';

/** `_id` is service and beginning, so that a segment is written over and never twice. */
export interface SegmentDocument extends Segment {
  _id: string;
}

const idOf = ({ service, from }: Segment) => `${service} ${from.toISOString()}`;
const toSegment = ({ _id, ...segment }: SegmentDocument): Segment => segment;

export const createHistoryStore = (
  segments: Collection<SegmentDocument>,
  services: readonly string[],
): HistoryStore => ({
  put: (given) =>
    guardMongo(async () => {
      if (given.length === 0) return;
      await segments.bulkWrite(
        given.map((segment) => ({
          updateOne: { filter: { _id: idOf(segment) }, update: { $set: segment }, upsert: true },
        })),
      );
    }),
  // One small question for each service: plainer than an aggregation, and from the index.
  latest: () =>
    guardMongo(async () => {
      const found = await Promise.all(
        services.map((service) => segments.findOne({ service }, { sort: { from: -1 } })),
      );
      return found.flatMap((segment) => (segment ? [toSegment(segment)] : []));
    }),
  list: ({ service, from, to, limit }) =>
    guardMongo(async () =>
      (
        await segments
          .find({ service, from: { $lt: to }, to: { $gt: from } })
          .sort({ from: -1 })
          .limit(limit)
          .toArray()
      ).map(toSegment),
    ),
  deleteBefore: (time) =>
    guardMongo(async () => (await segments.deleteMany({ to: { $lt: time } })).deletedCount),
});
