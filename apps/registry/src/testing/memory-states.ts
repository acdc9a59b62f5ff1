import { byKey, headOf, recordFingerprint, recordOf } from '../store/state-key.js';
import { scopeTags, wantedTags } from '../store/scope-tags.js';
import {
  MAX_RECORDS,
  type MetricState,
  type State,
  type StateQuery,
  type StateRecord,
  type StateStore,
  type StateType,
  type StoredState,
  type StoredStateOf,
} from '../store/store.js';

interface Kept {
  state: StoredState;
  expiresAt: string | undefined;
}

/** States in memory, as the real stores keep them. */
export function createMemoryStates(): StateStore {
  const states = new Map<string, Kept>();

  const alive = ({ expiresAt }: Kept) =>
    expiresAt === undefined || expiresAt > new Date().toISOString();
  const recordsOf = (key: string): StateRecord[] => {
    const kept = states.get(key);
    return kept && alive(kept) ? kept.state.records : [];
  };
  const put = (state: State, records: StateRecord[], expiresAt: string | undefined) => {
    const head = structuredClone(headOf(state));
    const kept = structuredClone(records.slice(0, MAX_RECORDS));
    states.set(head.key, { state: { ...head, records: kept } as StoredState, expiresAt });
  };
  const remove = (isGone: (state: StoredState) => boolean) => {
    const keys = [...states.values()].map(({ state }) => state).filter(isGone);
    for (const { key } of keys) states.delete(key);
    return keys.length;
  };

  return {
    upsert: async (given, time, { expiresAt } = {}) => {
      for (const [key, state] of byKey<State>(given)) {
        const record = recordOf(state, time);
        const records = recordsOf(key);
        const says = records[0] && recordFingerprint(records[0]);
        put(state, says === recordFingerprint(record) ? records : [record, ...records], expiresAt);
      }
    },
    find: async <Type extends StateType>(query: StateQuery<Type>) =>
      [...states.values()]
        .filter(alive)
        .map(({ state }) => state)
        .filter((state) => matches(state, query))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, query.limit)
        .map((state) => structuredClone(state))
        .map((state) => ({ ...state, records: state.records.slice(0, query.records) }))
        .map((state) => state as StoredStateOf<Type>),
    increase: async (metric, by, time, { expiresAt } = {}) => {
      const { key, ...head } = headOf({ ...metric, stateType: 'metrics' });
      const records = recordsOf(key);
      const last = records[0]?.value;
      const value = (typeof last === 'number' ? last : 0) + by;
      const state: MetricState = { ...metric, stateType: 'metrics', value, evidences: [] };
      const record = { value, evidences: [], time };
      put(state, [record, ...records], expiresAt);
      return { ...head, key, stateType: 'metrics', records: [record] };
    },
    deleteOf: async (agreementId) => remove((state) => state.agreementId === agreementId),
    deleteAll: async () => remove(() => true),
  };
}

function matches(state: StoredState, query: StateQuery): boolean {
  const tags = scopeTags(state.scope);
  const { agreementId, stateType, id, from, to, after } = query;
  return [
    agreementId === undefined || state.agreementId === agreementId,
    stateType === undefined || state.stateType === stateType,
    id === undefined || state.id === id,
    from === undefined || state.period.from === from,
    to === undefined || state.period.to === to,
    after === undefined || state.key > after,
    wantedTags(query.scope).every((wanted) => wanted.some((tag) => tags.includes(tag))),
  ].every(Boolean);
}
