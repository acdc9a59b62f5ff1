import type { Logger } from 'pino';
import type { Db } from '../db/knex.js';
import { listen } from '../db/listen.js';
import type { KeyValue } from './key-value.js';

const CHANNEL = 'status_kv';
const PURGED_AT_ONCE = 5_000;
const IN_MS = `now() + ? * interval '1 millisecond'`;

export interface PgOptions {
  db: Db;
  databaseUrl: string;
  log: Logger;
}

/**
 * Over the table `key_values` of PostgreSQL, for installations without a Redis: shared by all
 * processes as that is, and still there after a restart. Messages go by NOTIFY.
 */
export function createPgKeyValue({ db, databaseUrl, log }: PgOptions): KeyValue {
  const listeners = new Map<string, Set<(message: string) => void>>();
  let connection: ReturnType<typeof listen> | undefined;

  const hear = (payload: string | undefined) => {
    const [channel, message] = JSON.parse(payload ?? '[]') as [string?, string?];
    if (channel === undefined || message === undefined) return;
    for (const listener of listeners.get(channel) ?? []) listener(message);
  };

  return {
    async get(key) {
      const row = await db('key_values')
        .where('key', key)
        .whereRaw('expires_at > now()')
        .first('value');
      return row?.value;
    },
    async set(key, value, ttlMs) {
      await db.raw(
        `insert into key_values (key, value, expires_at) values (?, ?, ${IN_MS})
         on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`,
        [key, value, ttlMs],
      );
    },
    async delete(key) {
      const { rows } = await db.raw(
        'delete from key_values where key = ? returning expires_at > now() as there',
        [key],
      );
      return rows[0]?.there === true;
    },
    async increment(key, ttlMs) {
      const { rows } = await db.raw(
        `insert into key_values as k (key, value, expires_at) values (?, '1', ${IN_MS})
         on conflict (key) do update set
           value = case when k.expires_at > now() then (k.value::bigint + 1)::text else '1' end,
           expires_at = case when k.expires_at > now() then k.expires_at else excluded.expires_at end
         returning value, extract(epoch from expires_at - now()) * 1000 as left_ms`,
        [key, ttlMs],
      );
      return { count: Number(rows[0].value), leftMs: Math.ceil(Number(rows[0].left_ms)) };
    },
    async compareAndSet(key, expected, value, ttlMs) {
      const { rows } = await (expected === undefined
        ? db.raw(
            `insert into key_values as k (key, value, expires_at) values (?, ?, ${IN_MS})
             on conflict (key) do update set
               value = excluded.value, expires_at = excluded.expires_at
             where k.expires_at <= now() returning key`,
            [key, value, ttlMs],
          )
        : db.raw(
            `update key_values set value = ?, expires_at = ${IN_MS}
             where key = ? and value = ? and expires_at > now() returning key`,
            [value, ttlMs, key, expected],
          ));
      return rows.length > 0;
    },
    async publish(channel, message) {
      await db.raw('select pg_notify(?, ?)', [CHANNEL, JSON.stringify([channel, message])]);
    },
    async subscribe(channel, listener) {
      connection ??= listen({
        databaseUrl,
        channel: CHANNEL,
        onConnected: () => undefined,
        onNotice: hear,
        onLost: (error) => log.warn({ err: error }, 'key-value store: connection lost'),
      });
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      await connection.first;
      return async () => void known.delete(listener);
    },
    async purge() {
      const over = db('key_values')
        .select('key')
        .whereRaw('expires_at <= now()')
        .orderBy('expires_at')
        .limit(PURGED_AT_ONCE);
      await db('key_values').whereIn('key', over).whereRaw('expires_at <= now()').delete();
    },
    close: async () => connection?.stop(),
  };
}
