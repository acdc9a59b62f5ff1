import { guardMongo, insertOnce } from '@status/service-stores';
import type { Collection } from 'mongodb';
import type { HealthEvent } from '../../events/event.js';
import type { EventStore } from '../store.js';

export interface EventDocument extends Omit<HealthEvent, 'id'> {
  _id: number;
}

const toEvent = ({ _id: id, ...event }: EventDocument): HealthEvent => ({ id, ...event });

export const createEventStore = (events: Collection<EventDocument>): EventStore => ({
  append: (given) =>
    guardMongo(async () => {
      for (const { id, ...event } of given) await insertOnce(events, { _id: id, ...event });
    }),
  after: (id, limit) =>
    guardMongo(async () =>
      (
        await events
          .find({ _id: { $gt: id } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray()
      ).map(toEvent),
    ),
  lastId: () => guardMongo(async () => (await events.findOne({}, { sort: { _id: -1 } }))?._id ?? 0),
  deleteBefore: (time) =>
    guardMongo(async () => (await events.deleteMany({ at: { $lt: time } })).deletedCount),
});
