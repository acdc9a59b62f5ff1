import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { HealthEvent } from '../../events/event.js';
import type { SeenState } from '../../health/health.js';
import type { EventStore } from '../store.js';

interface Row {
  id: string;
  at: Date;
  service: string;
  from_status: SeenState;
  to_status: SeenState;
  detail: string | null;
}

const CHUNK = 500;

const toEvent = ({ id, at, service, from_status, to_status, detail }: Row): HealthEvent => ({
  ...{ id: Number(id), at, service, from: from_status, to: to_status, detail },
});

export const createEventStore = (db: Knex): EventStore => ({
  append: (events) =>
    guardPostgres(async () => {
      for (let start = 0; start < events.length; start += CHUNK)
        await db('events')
          .insert(
            events.slice(start, start + CHUNK).map(({ from, to, ...event }) => ({
              ...event,
              from_status: from,
              to_status: to,
            })),
          )
          .onConflict('id')
          .ignore();
    }),
  after: (id, limit) =>
    guardPostgres(async () =>
      (await db<Row>('events').where('id', '>', String(id)).orderBy('id').limit(limit)).map(
        toEvent,
      ),
    ),
  lastId: () =>
    guardPostgres(async () => {
      const row = await db('events').max<{ last: string | null }>({ last: 'id' }).first();
      return Number(row?.last ?? 0);
    }),
  deleteBefore: (time) => guardPostgres(() => db('events').where('at', '<', time).delete()),
});
