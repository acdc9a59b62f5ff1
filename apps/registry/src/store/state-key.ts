import { createHash } from 'node:crypto';
import { canonicalKey, type GuaranteeState } from '@status/guarantees';
import type { StateRecord } from './store.js';

const digest = (value: unknown) => createHash('sha256').update(canonicalKey(value)).digest('hex');

/** Identity of a state, equal whatever the order of its scope keys. */
const stateKey = ({ agreementId, stateType, id, scope, period }: GuaranteeState): string =>
  digest([agreementId, stateType, id, scope, period.from, period.to]);

/** Equal for records that say the same, whenever they were found. */
export const recordFingerprint = ({ value, metrics, evidences, missingMetrics }: StateRecord) =>
  digest([value, metrics, evidences, missingMetrics ?? []]);

/** What a state says, without what identifies it. */
export function recordOf(state: GuaranteeState, time: string): StateRecord {
  const { value, metrics, evidences, missingMetrics } = state;
  return { value, metrics, evidences, ...(missingMetrics ? { missingMetrics } : {}), time };
}

/** The states by key, ascending, of equal keys the last. */
export const byKey = (states: readonly GuaranteeState[]): [string, GuaranteeState][] =>
  [...new Map(states.map((state) => [stateKey(state), state]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
