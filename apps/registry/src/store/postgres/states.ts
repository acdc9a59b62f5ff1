import type { GuaranteeState } from '@status/guarantees';
import type { Knex } from 'knex';
import { byKey, recordFingerprint, recordOf } from '../state-key.js';
import { MAX_RECORDS, type StateStore, type StoredState } from '../store.js';
import { guarded } from './guard.js';

const CHUNK = 100;

// One statement per chunk: the unique key makes it atomic, and rows that say nothing new stay
// untouched. New records come first, so the slice drops the oldest.
const upsertSql = (rows: number) => `
  insert into states (key, agreement_id, state_type, id, scope, period, fingerprint, records)
  values ${Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, array[?::json])').join(', ')}
  on conflict (key) do update
    set fingerprint = excluded.fingerprint,
        records = (excluded.records || states.records)[1:${MAX_RECORDS}],
        updated_at = now()
    where states.fingerprint <> excluded.fingerprint`;

export function createStateStore(db: Knex): StateStore {
  return {
    upsert: async (states, time) => {
      // Ascending keys: two writers that lock the same rows do so in the same order.
      const entries = byKey(states);
      for (let at = 0; at < entries.length; at += CHUNK) {
        const chunk = entries.slice(at, at + CHUNK);
        const bindings = chunk.flatMap(([key, state]) => bindingsOf(key, state, time));
        await guarded(async () => await db.raw(upsertSql(chunk.length), bindings));
      }
    },
    find: ({ agreementId, id, limit }) =>
      guarded(async () => {
        const rows = await db('states')
          .select({ stateType: 'state_type', agreementId: 'agreement_id' })
          .select('id', 'scope', 'period')
          .select(db.raw('array_to_json(records) as records'))
          .where({ agreement_id: agreementId, ...(id === undefined ? {} : { id }) })
          .orderBy(['id', 'key'])
          .limit(limit);
        return rows as StoredState[];
      }),
    deleteOf: (agreementId) =>
      guarded(() => db('states').where({ agreement_id: agreementId }).delete(), false),
  };
}

function bindingsOf(key: string, state: GuaranteeState, time: string): string[] {
  const record = recordOf(state, time);
  return [
    key,
    state.agreementId,
    state.stateType,
    state.id,
    JSON.stringify(state.scope),
    JSON.stringify(state.period),
    recordFingerprint(record),
    JSON.stringify(record),
  ];
}
