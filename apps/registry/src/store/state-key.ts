import { createHash } from 'node:crypto';
import { canonicalKey } from '@status/guarantees';
import type { State, StateHead, StateRecord } from './state-store.js';

export const digest = (value: unknown) =>
  createHash('sha256').update(canonicalKey(value)).digest('hex');

type Identity = Omit<StateHead, 'key' | 'window'>;

/** Identity of a state, equal whatever the order of its scope keys. */
export const stateKey = ({ agreementId, stateType, id, scope, period }: Identity): string =>
  digest([agreementId, stateType, id, scope, period.from, period.to]);

/** Equal for records that say the same, whenever they were found. */
export function recordFingerprint(record: StateRecord): string {
  if (!('metrics' in record))
    return digest(['metric', record.value, record.evidences, record.parameters ?? {}]);
  const { value, metrics, evidences, missingMetrics } = record;
  return digest([value, metrics, evidences, missingMetrics ?? []]);
}

/** What a state says, without what identifies it. */
export function recordOf(state: State, time: string): StateRecord {
  if (state.stateType === 'metrics') {
    const { value, evidences, parameters } = state;
    return { value, evidences, ...(parameters ? { parameters } : {}), time };
  }
  const { value, metrics, evidences, missingMetrics } = state;
  return { value, metrics, evidences, ...(missingMetrics ? { missingMetrics } : {}), time };
}

/** What identifies a state, as it is stored. */
export function headOf(state: Identity & Pick<StateHead, 'window'>): StateHead {
  const { stateType, agreementId, id, scope, period, window } = state;
  return {
    ...{ key: stateKey(state), stateType, agreementId, id, scope, period },
    ...(window ? { window } : {}),
  };
}

/** The states by key, ascending, of equal keys the last. */
export const byKey = <T extends State>(states: readonly T[]): [string, T][] =>
  [...new Map(states.map((state) => [stateKey(state), state]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
