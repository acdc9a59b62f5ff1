import type { StateRecord, StoredState } from '../store/store.js';

/** What identifies a state, in the order answers have it. */
function headOf({ stateType, agreementId, id, scope, period, window }: StoredState) {
  return { stateType, agreementId, id, scope, period, ...(window ? { window } : {}) };
}

/** A state as clients see it: its last record, without when it was found. */
export function currentState(state: StoredState) {
  const said: Partial<StateRecord> = { ...state.records[0] };
  delete said.time;
  return { ...headOf(state), ...said };
}

/** A state with its last record beside what identifies it. */
export function lastRecord(state: StoredState, withEvidences: boolean) {
  const { evidences, ...rest } = state.records[0] as StateRecord;
  const record = withEvidences ? { ...rest, evidences } : rest;
  return { ...headOf(state), record, record_size: evidences.length };
}

/** One item per record, in the order given. */
export const eachRecord = (state: StoredState, records: readonly StateRecord[] = state.records) =>
  records.map((record) => ({ ...headOf(state), records: record }));

/** The evidences of all records, oldest first, by the value of one scope key. */
export function groupByScopeKey(states: readonly StoredState[], key: string) {
  const groups = new Map<unknown, unknown[][]>();
  for (const state of states) {
    const value = state.scope[key];
    const evidences = groups.get(value) ?? [];
    evidences.push(...state.records.toReversed().map((record) => record.evidences));
    groups.set(value, evidences);
  }
  return [...groups].map(([_id, evidences]) => ({ _id, evidences }));
}

/** Those of the latest periods first; in one period those found last. */
export function newestFirst(a: StoredState, b: StoredState): number {
  const [x, y] = [a, b].map(({ period, records }) => [period.from, records[0]?.time ?? '']);
  return compare(y?.[0], x?.[0]) || compare(y?.[1], x?.[1]) || compare(a.key, b.key);
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
