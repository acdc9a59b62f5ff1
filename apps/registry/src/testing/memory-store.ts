import type { Agreement } from '@status/guarantees';
import { byKey, recordFingerprint, recordOf } from '../store/state-key.js';
import { MAX_RECORDS, type Store, type StoredAgreement, type StoredState } from '../store/store.js';

/** A store in memory that behaves as the real ones: documents go in and out as copies. */
export function createMemoryStore(): Store {
  const agreements = new Map<string, StoredAgreement>();
  const states = new Map<string, StoredState>();
  const statesOf = (agreementId: string) =>
    [...states].filter(([, state]) => state.agreementId === agreementId);
  const put = (document: Agreement, version: number) =>
    agreements.set(document.id, { document: structuredClone(document), version });
  return {
    agreements: {
      insert: async (document) => {
        if (agreements.has(document.id)) return false;
        put(document, 1);
        return true;
      },
      get: async (id) => structuredClone(agreements.get(id)),
      list: async ({ limit, after = '' }) =>
        [...agreements.keys()]
          .sort()
          .filter((id) => id > after)
          .slice(0, limit)
          .map((id) => structuredClone(agreements.get(id)!.document)),
      replace: async (id, version, document) => {
        if (agreements.get(id)?.version !== version) return false;
        put(document, version + 1);
        return true;
      },
      delete: async (id) => agreements.delete(id),
    },
    states: {
      upsert: async (given, time) => {
        for (const [key, state] of byKey(given)) {
          const record = structuredClone(recordOf(state, time));
          const { stateType, agreementId, id, scope, period } = structuredClone(state);
          const stored = states.get(key) ?? {
            ...{ stateType, agreementId, id, scope, period, records: [] },
          };
          const last = stored.records[0];
          if (!last || recordFingerprint(last) !== recordFingerprint(record))
            stored.records = [record, ...stored.records].slice(0, MAX_RECORDS);
          states.set(key, stored);
        }
      },
      find: async ({ agreementId, id, limit }) =>
        statesOf(agreementId)
          .map(([, state]) => structuredClone(state))
          .filter((state) => id === undefined || state.id === id)
          .slice(0, limit),
      deleteOf: async (agreementId) => {
        const found = statesOf(agreementId);
        for (const [key] of found) states.delete(key);
        return found.length;
      },
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
}
