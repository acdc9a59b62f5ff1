import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import { wantedTags } from '../scope-tags.js';
import type { StateQuery, StateStore, StateType, StoredStateOf } from '../state-store.js';
import { createStateWriter } from './write-states.js';

/** Rows of states, in the names of the port. */
const COLUMNS = {
  key: 'key',
  stateType: 'state_type',
  agreementId: 'agreement_id',
  id: 'id',
  scope: 'scope',
  period: 'period',
  window: 'time_window',
};

export function createStateStore(db: Knex): StateStore {
  return {
    ...createStateWriter(db),
    find: <Type extends StateType>(query: StateQuery<Type>) =>
      guardPostgres(async () => {
        const rows: StoredStateOf<Type>[] = await matching(db, query)
          .select(COLUMNS)
          .select(db.raw('array_to_json(records[1:?]) as records', [query.records ?? MAX_INT]))
          .orderBy('key')
          .limit(query.limit);
        return rows.map(withoutEmptyWindow);
      }),
    deleteOf: (agreementId) =>
      guardPostgres(() => db('states').where({ agreement_id: agreementId }).delete(), false),
    deleteAll: () => guardPostgres(() => db('states').delete(), false),
  };
}

const MAX_INT = 2_147_483_647;

function matching(db: Knex, query: StateQuery): Knex.QueryBuilder {
  const equal = {
    agreement_id: query.agreementId,
    state_type: query.stateType,
    id: query.id,
  };
  const rows = db('states')
    .where(Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined)))
    .whereRaw('(expires_at is null or expires_at > now())');
  if (query.after !== undefined) rows.where('key', '>', query.after);
  if (query.from !== undefined) rows.whereRaw(`period->>'from' = ?`, [query.from]);
  if (query.to !== undefined) rows.whereRaw(`period->>'to' = ?`, [query.to]);
  for (const tags of wantedTags(query.scope)) rows.whereRaw('scope_tags && ?::text[]', [tags]);
  return rows;
}

function withoutEmptyWindow<T extends { window?: unknown }>(state: T): T {
  const { window, ...rest } = state;
  return (window ? state : rest) as T;
}
