import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import { byKey, headOf, recordFingerprint, recordOf } from '../state-key.js';
import { scopeTags } from '../scope-tags.js';
import {
  MAX_RECORDS,
  type MetricRecord,
  type MetricState,
  type State,
  type StateHead,
  type StateRecord,
  type StateStore,
} from '../state-store.js';
import { createSweep } from '../sweep.js';

const CHUNK = 100;

const SWEEP_SQL =
  'delete from states where key in (select key from states where expires_at <= now() limit 10000)';

const EXPIRED = 'states.expires_at <= now()';

const insertSql = (rows: number) => `
  insert into states (key, agreement_id, state_type, id, scope, scope_tags, period, time_window,
                      expires_at, last_value, fingerprint, records)
  values ${Array(rows).fill('(?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, array[?::json])').join(', ')}
  on conflict (key) do update
    set updated_at = now(),
        expires_at = excluded.expires_at,
        time_window = excluded.time_window,
        fingerprint = excluded.fingerprint,`;

// One statement per chunk: the unique key makes it atomic, and rows that say nothing new stay
// untouched. New records come first, so the slice drops the oldest.
const upsertSql = (rows: number) => `${insertSql(rows)}
        last_value = excluded.last_value,
        records = case
          when ${EXPIRED} then excluded.records
          when states.fingerprint = excluded.fingerprint then states.records
          else (excluded.records || states.records)[1:${MAX_RECORDS}]
        end
    where states.fingerprint <> excluded.fingerprint
       or states.expires_at is distinct from excluded.expires_at`;

const INCREASE_SQL = `${insertSql(1)}
        last_value = coalesce(case when ${EXPIRED} then null else states.last_value end, 0) + excluded.last_value,
        records = (array[json_build_object(
            'value', coalesce(case when ${EXPIRED} then null else states.last_value end, 0) + excluded.last_value,
            'evidences', json_build_array(), 'time', ?::text)]
          || case when ${EXPIRED} then '{}'::json[] else states.records end)[1:${MAX_RECORDS}]
  returning records[1] as record`;

export function createStateWriter(db: Knex): Pick<StateStore, 'upsert' | 'increase'> {
  const sweep = createSweep(() => guardPostgres(() => db.raw(SWEEP_SQL)));
  return {
    upsert: async (states, time, { expiresAt } = {}) => {
      // Ascending keys: two writers that lock the same rows do so in the same order.
      const entries = byKey<State>(states);
      for (let at = 0; at < entries.length; at += CHUNK) {
        const chunk = entries.slice(at, at + CHUNK);
        const bindings = chunk.flatMap(([, state]) => {
          const record = recordOf(state, time);
          return bindingsOf(headOf(state), record, recordFingerprint(record), expiresAt);
        });
        await guardPostgres(async () => await db.raw(upsertSql(chunk.length), bindings));
      }
      if (expiresAt) await sweep();
    },
    increase: async (metric, by, time, { expiresAt } = {}) => {
      const state: MetricState = { ...metric, stateType: 'metrics', value: by, evidences: [] };
      const head = headOf(state);
      // Never a fingerprint of a record: what comes next is kept even when it says the same.
      const bindings = bindingsOf(head, recordOf(state, time), 'increase', expiresAt);
      const { rows } = await guardPostgres(
        () => db.raw<{ rows: { record: MetricRecord }[] }>(INCREASE_SQL, [...bindings, time]),
        false,
      );
      const record = rows[0]?.record as MetricRecord;
      return { ...head, stateType: 'metrics', records: [record] };
    },
  };
}

function bindingsOf(
  head: StateHead,
  record: StateRecord,
  fingerprint: string,
  expiresAt?: string,
): Knex.RawBinding[] {
  return [
    head.key,
    head.agreementId,
    head.stateType,
    head.id,
    JSON.stringify(head.scope),
    scopeTags(head.scope),
    JSON.stringify(head.period),
    head.window ? JSON.stringify(head.window) : null,
    expiresAt ?? null,
    typeof record.value === 'number' ? record.value : null,
    fingerprint,
    JSON.stringify(record),
  ] as Knex.RawBinding[];
}
