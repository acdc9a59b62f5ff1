import { HttpError, invalid } from '@status/governify-service';
import { noAgreement } from '../errors/evaluation-errors.js';
import type { StateQuery, Store, StoredState } from '../store/store.js';
import {
  currentState,
  eachRecord,
  groupByScopeKey,
  lastRecord,
  newestFirst,
} from './state-answers.js';

/** States read from the store at a time where they are sorted or filtered here. */
const BATCH = 200;
/** Most records that one such reading looks at. */
const MAX_READ = 20_000;

export interface StatePage {
  items: unknown[];
  /** Where the next page begins, if there may be one. */
  nextAfter?: string;
}

export interface LastRecordsQuery {
  /** Most states; all when absent. */
  lasts?: number | undefined;
  /** States without evidences too. */
  withNoEvidences: boolean;
  /** The evidences themselves too. */
  evidences: boolean;
}

/** Reading and deleting what was evaluated or stored before; all throw HttpError. */
export interface StateService {
  /** @param shape how a state is answered; `records`: one item per record */
  list: (query: StateQuery, shape?: 'current' | 'records') => Promise<StatePage>;
  filter: (query: Omit<StateQuery, 'limit'> & { agreementId: string }) => Promise<unknown[]>;
  lastRecords: (agreementId: string, id: string, query: LastRecordsQuery) => Promise<unknown[]>;
  removeOf: (agreementId: string) => Promise<void>;
  removeAll: () => Promise<void>;
}

/** @param forget told which agreement's kept answers are of no use any more; none: all */
export function createStateService(
  { agreements, states }: Store,
  forget: (agreementId?: string) => void,
): StateService {
  const agreementOf = async (id: string) => {
    const stored = await agreements.get(id);
    if (!stored) throw noAgreement(id);
    return stored.document;
  };
  /** All that match, one after another. @throws HttpError 400 when they are too many */
  const all = async (query: Omit<StateQuery, 'limit'>, take: (state: StoredState) => void) => {
    let seen = 0;
    for (let after: string | undefined; ;) {
      const batch = await states.find({ ...query, limit: BATCH, ...(after ? { after } : {}) });
      batch.forEach(take);
      for (const { records } of batch) seen += records.length;
      after = batch.at(-1)?.key;
      if (batch.length < BATCH) return;
      if (seen >= MAX_READ)
        throw invalid(
          `More than ${MAX_READ} records match: narrow the question by a scope or period.`,
        );
    }
  };
  return {
    list: async (query, shape = 'current') => {
      if (query.agreementId !== undefined) await agreementOf(query.agreementId);
      const found = await states.find({ ...query, ...(shape === 'current' ? { records: 1 } : {}) });
      const last = found.length === query.limit ? found.at(-1)?.key : undefined;
      const items =
        shape === 'current' ? found.map(currentState) : found.flatMap((s) => eachRecord(s));
      return { items, ...(last ? { nextAfter: last } : {}) };
    },
    filter: async (query) => {
      await agreementOf(query.agreementId);
      const found: StoredState[] = [];
      await all(query, (state) => found.push(state));
      if (found.length === 0)
        throw new HttpError(404, `No states of agreement ${query.agreementId} match.`);
      const key = Object.keys(query.scope ?? {}).at(-1);
      if (key !== undefined) return groupByScopeKey(found, key);
      return found.flatMap((state) => eachRecord(state, state.records.toReversed()));
    },
    lastRecords: async (agreementId, id, { lasts = Infinity, withNoEvidences, evidences }) => {
      const { terms } = await agreementOf(agreementId);
      if (!terms?.guarantees?.some((guarantee) => guarantee.id === id))
        throw new HttpError(404, `The agreement ${agreementId} has no guarantee with id: ${id}`);
      let newest: StoredState[] = [];
      await all({ agreementId, stateType: 'guarantees', id, records: 1 }, (state) => {
        if (withNoEvidences || (state.records[0]?.evidences.length ?? 0) > 0) newest.push(state);
        // Twice as many are held at most, so that sorting stays cheap and memory bounded.
        if (newest.length > 2 * lasts) newest = newest.sort(newestFirst).slice(0, lasts);
      });
      return newest
        .sort(newestFirst)
        .slice(0, lasts)
        .map((state) => lastRecord(state, evidences));
    },
    removeOf: async (agreementId) => {
      forget(agreementId);
      if ((await states.deleteOf(agreementId)) === 0)
        throw new HttpError(404, `No state found to delete for agreement ${agreementId}`);
    },
    removeAll: async () => {
      forget();
      await states.deleteAll();
    },
  };
}
