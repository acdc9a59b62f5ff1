import type { Db } from '../../db/knex.js';
import type { Event, EventReader, EventType } from './event.js';

export const CHANNEL = 'status_events';
const TABLE = 'events';
const TRIMMED = 'events.trimmed';

/**
 * Tells every listener of every process. Comes last in a transaction: from here to its end other
 * publishers wait, so that ids become visible in their order and a listener that has seen one has
 * seen all before it. A transaction that is undone tells nobody.
 */
export async function publish(
  db: Db,
  type: EventType,
  data: Record<string, unknown>,
): Promise<void> {
  // The lock is taken before the id is, because the row to insert comes out of it.
  await db.raw(
    `with turn as materialized (
       select pg_advisory_xact_lock(hashtextextended('status.events', 0)) as taken)
     insert into events (type, data) select ?, ?::jsonb from turn
     returning pg_notify('${CHANNEL}', events.id::text)`,
    [type, JSON.stringify(data)],
  );
}

export function createEventReader(db: Db): EventReader {
  return {
    after: (id, limit) =>
      db<Event>(TABLE)
        .select('events.id', 'events.type', 'events.data')
        .where('events.id', '>', id)
        .orderBy('events.id')
        .limit(limit),
    async positions() {
      const { rows } = await db.raw(
        `select coalesce((select max(events.id) from events), 0) as newest,
           coalesce((select (settings.value #>> '{}')::bigint from settings
             where settings.key = ?), 0) as trimmed`,
        [TRIMMED],
      );
      const { trimmed, newest } = rows[0] as { trimmed: number; newest: number };
      return { trimmed, newest: Math.max(trimmed, newest) };
    },
    async trim({ since, rows }) {
      // Remembers how far it went: gaps in the ids alone do not tell what was lost.
      await db.raw(
        `with gone as (
           delete from events where events.id <= greatest(
             (select max(events.id) from events where events.at < ?),
             (select events.id from events order by events.id desc offset ? limit 1))
           returning events.id)
         insert into settings (key, value)
         select ?, to_jsonb(max(gone.id)) from gone having max(gone.id) is not null
         on conflict (key) do update set value = excluded.value
         where (settings.value #>> '{}')::bigint < (excluded.value #>> '{}')::bigint`,
        [since, rows, TRIMMED],
      );
    },
  };
}
