import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { SeenState } from '../../health/health.js';
import type { Segment } from '../../history/segment.js';
import type { HistoryStore } from '../store.js';

interface Row {
  service: string;
  from_at: Date;
  to_at: Date;
  status: SeenState;
  detail: string | null;
}

const CHUNK = 500;

const toSegment = ({ service, from_at, to_at, status, detail }: Row): Segment => ({
  ...{ service, from: from_at, to: to_at, status, detail },
});

export const createHistoryStore = (db: Knex): HistoryStore => ({
  put: (segments) =>
    guardPostgres(async () => {
      for (let at = 0; at < segments.length; at += CHUNK)
        await db('segments')
          .insert(
            segments.slice(at, at + CHUNK).map(({ service, from, to, status, detail }) => ({
              ...{ service, from_at: from, to_at: to, status, detail },
            })),
          )
          .onConflict(['service', 'from_at'])
          .merge();
    }),
  latest: () =>
    guardPostgres(async () =>
      (
        await db<Row>('segments')
          .distinctOn('service')
          .orderBy([{ column: 'service' }, { column: 'from_at', order: 'desc' }])
      ).map((row) => toSegment(row as Row)),
    ),
  list: ({ service, from, to, limit }) =>
    guardPostgres(async () =>
      (
        await db<Row>('segments')
          .where({ service })
          .andWhere('from_at', '<', to)
          .andWhere('to_at', '>', from)
          .orderBy('from_at', 'desc')
          .limit(limit)
      ).map(toSegment),
    ),
  deleteBefore: (time) => guardPostgres(() => db('segments').where('to_at', '<', time).delete()),
});
