import type { Agreement } from '@status/guarantees';
import { overrideKey } from '../store/override-key.js';
import type { Bill, Override, Store, StoredAgreement, Template } from '../store/store.js';
import { createMemoryStates } from './memory-states.js';

/** A store in memory that behaves as the real ones: documents go in and out as copies. */
export function createMemoryStore(): Store {
  return {
    agreements: createAgreements(),
    states: createMemoryStates(),
    templates: createTemplates(),
    bills: createBills(),
    overrides: createOverrides(),
    ping: async () => undefined,
    close: async () => undefined,
  };
}

const sorted = <T>(values: Iterable<T>, text: (value: T) => string): T[] =>
  [...values].sort((a, b) => (text(a) < text(b) ? -1 : 1));

/** Removes what is told to go. @returns how many there were */
function removeWhere<T>(map: Map<string, T>, isGone: (value: T) => boolean): number {
  const keys = [...map].filter(([, value]) => isGone(value)).map(([key]) => key);
  for (const key of keys) map.delete(key);
  return keys.length;
}

function createAgreements(): Store['agreements'] {
  const agreements = new Map<string, StoredAgreement>();
  const put = (document: Agreement, version: number) =>
    agreements.set(document.id, { document: structuredClone(document), version });
  return {
    insert: async (document) => {
      if (agreements.has(document.id)) return false;
      put(document, 1);
      return true;
    },
    get: async (id) => structuredClone(agreements.get(id)),
    list: async ({ limit, after = '' }) =>
      sorted(agreements.values(), ({ document }) => document.id)
        .filter(({ document }) => document.id > after)
        .slice(0, limit)
        .map(({ document }) => structuredClone(document)),
    replace: async (id, version, document) => {
      if (agreements.get(id)?.version !== version) return false;
      put(document, version + 1);
      return true;
    },
    delete: async (id) => agreements.delete(id),
    deleteAll: async () => removeWhere(agreements, () => true),
  };
}

function createTemplates(): Store['templates'] {
  const templates = new Map<string, Template>();
  return {
    insert: async (template) => {
      if (templates.has(template.id)) return false;
      templates.set(template.id, structuredClone(template));
      return true;
    },
    get: async (id) => structuredClone(templates.get(id)),
    list: async ({ limit, after = '' }) =>
      sorted(templates.values(), ({ id }) => id)
        .filter(({ id }) => id > after)
        .slice(0, limit)
        .map((template) => structuredClone(template)),
    delete: async (id) => templates.delete(id),
  };
}

function createBills(): Store['bills'] {
  const bills = new Map<string, Bill>();
  const keyOf = (agreementId: string, from: string) => JSON.stringify([agreementId, from]);
  return {
    put: async (bill) => {
      const key = keyOf(bill.agreementId, bill.period.from);
      const stored = bills.get(key);
      if (stored?.state === 'closed') return 'closed';
      bills.set(key, structuredClone(bill));
      return stored ? 'changed' : 'created';
    },
    get: async (agreementId, from) => structuredClone(bills.get(keyOf(agreementId, from))),
    list: async ({ agreementId, from, to, limit }) =>
      sorted(bills.values(), ({ period }) => period.from)
        .filter((bill) => bill.agreementId === agreementId)
        .filter(({ period }) => from === undefined || period.from >= from)
        .filter(({ period }) => to === undefined || period.from < to)
        .slice(0, limit)
        .map((bill) => structuredClone(bill)),
    deleteOf: async (agreementId) => removeWhere(bills, (bill) => bill.agreementId === agreementId),
  };
}

function createOverrides(): Store['overrides'] {
  const overrides = new Map<string, Override>();
  return {
    insert: async (override) => {
      const key = overrideKey(override);
      if (overrides.has(key)) return false;
      overrides.set(key, structuredClone(override));
      return true;
    },
    list: async ({ agreementId, guaranteeId, limit }) =>
      sorted(overrides, ([key, { guaranteeId: id, period }]) =>
        JSON.stringify([id, period.from, key]),
      )
        .map(([, override]) => structuredClone(override))
        .filter((override) => override.agreementId === agreementId)
        .filter(({ guaranteeId: id }) => guaranteeId === undefined || id === guaranteeId)
        .slice(0, limit),
    delete: async (identity) => overrides.delete(overrideKey(identity)),
    deleteOf: async (agreementId) =>
      removeWhere(overrides, (override) => override.agreementId === agreementId),
  };
}
