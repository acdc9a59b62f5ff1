import { guardMongo, isDuplicateKey, StoreUnavailable } from '@status/service-stores';
import type { KeyedQueue } from '../keyed-queue.js';
import { byKey, headOf, recordFingerprint, recordOf } from '../state-key.js';
import {
  MAX_RECORDS,
  type MetricRecord,
  type State,
  type StateHead,
  type StateRecord,
  type StateStore,
} from '../state-store.js';
import { createSweep } from '../sweep.js';
import type { Collections, KeptRecord, StateDocument } from './collections.js';
import { fitting, forget, keep, nameOf, prolong, recall } from './large-records.js';
import { headFields, isOver } from './state-document.js';

const CHUNK = 100;
/** Times a write is made anew because another process came between. */
const TRIES = 50;
/** Writes under way at the same time for one call. */
const AT_ONCE = 8;

/** What a state is to become, made from what it is now. */
interface Change {
  head: StateHead;
  record: StateRecord;
  fingerprint: string;
  expiresAt: Date | undefined;
}

/**
 * Writes are made from a revision and count only on it, so that of two processes one begins anew.
 * In one process the writers of an agreement stand in a queue: they would only disturb each other,
 * and FerretDB 1 does not look at the revision and write in one step.
 */
export function createStateWriter(
  collections: Collections,
  queue: KeyedQueue,
): Pick<StateStore, 'upsert' | 'increase'> {
  const { states, recordParts } = collections;
  const sweep = createSweep(async () => {
    const over = { expiresAt: { $lte: new Date() } };
    await guardMongo(() => states.deleteMany(over));
    await guardMongo(() => recordParts.deleteMany(over));
  });

  const current = async (keys: string[]) =>
    new Map((await states.find({ _id: { $in: keys } }).toArray()).map((doc) => [doc._id, doc]));

  /** The document after a change, and the records that have no place in it any more. */
  async function changed(change: Change, now: StateDocument | undefined) {
    const { head, record, fingerprint, expiresAt } = change;
    const before = now ? [now.record, ...now.history] : [];
    const alive = now && !isOver(now) ? now : undefined;
    // A state that says the same is only kept for longer.
    const isSame = alive?.fingerprint === fingerprint;
    const place = { ...head, ...(expiresAt ? { expiresAt } : {}) };
    const added = isSame ? [] : [await keep(collections, record, place)];
    const records = [...added, ...(alive ? before : [])];
    const count = Math.max(1, fitting(records, MAX_RECORDS));
    const document: StateDocument = {
      ...headFields(head),
      revision: (now?.revision ?? 0) + 1,
      fingerprint,
      record: records[0] as KeptRecord,
      history: records.slice(1, count),
      ...(expiresAt ? { expiresAt } : {}),
    };
    await prolong(collections, records.slice(0, count), expiresAt);
    const names = new Set(records.slice(0, count).map(nameOf));
    return { document, dropped: before.filter((old) => !names.has(nameOf(old))) };
  }

  /** @returns whether all writes met the revision they were made from */
  async function write(documents: readonly StateDocument[]): Promise<boolean> {
    const isNew = ({ revision }: StateDocument) => revision === 1;
    let met = await insertAll(documents.filter(isNew));
    // One by one: FerretDB 1 holds a connection for each update of a command until its end.
    const old = documents.filter((document) => !isNew(document));
    for (let at = 0; at < old.length; at += AT_ONCE) {
      const written = await Promise.all(old.slice(at, at + AT_ONCE).map(replace));
      met &&= written.every(Boolean);
    }
    return met;
  }

  async function insertAll(documents: StateDocument[]): Promise<boolean> {
    if (documents.length === 0) return true;
    try {
      await states.insertMany(documents, { ordered: false });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async function replace(document: StateDocument): Promise<boolean> {
    const { _id, revision } = document;
    const { matchedCount } = await states.replaceOne({ _id, revision: revision - 1 }, document);
    return matchedCount === 1;
  }

  const isNews = (change: Change, now: StateDocument | undefined) =>
    !now ||
    isOver(now) ||
    now.fingerprint !== change.fingerprint ||
    now.expiresAt?.getTime() !== change.expiresAt?.getTime();

  async function apply(changes: readonly Change[]): Promise<void> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const now = await current(changes.map(({ head }) => head.key));
      const news = changes.filter((change) => isNews(change, now.get(change.head.key)));
      if (news.length === 0) return;
      const made = await Promise.all(
        news.map((change) => changed(change, now.get(change.head.key))),
      );
      if (await write(made.map(({ document }) => document))) {
        await forget(
          collections,
          made.flatMap(({ dropped }) => dropped),
        );
        return;
      }
    }
    throw new StoreUnavailable('The states are being changed by others all the time.');
  }

  return {
    upsert: async (given, time, { expiresAt } = {}) => {
      const entries = byKey<State>(given);
      for (let at = 0; at < entries.length; at += CHUNK) {
        const changes = entries.slice(at, at + CHUNK).map(([, state]): Change => {
          const record = recordOf(state, time);
          return {
            ...{ head: headOf(state), record, fingerprint: recordFingerprint(record) },
            expiresAt: expiresAt ? new Date(expiresAt) : undefined,
          };
        });
        const agreement = changes[0]?.head.agreementId ?? '';
        await queue(`states ${agreement}`, () => guardMongo(() => apply(changes)));
      }
      if (expiresAt) await sweep();
    },
    increase: (metric, by, time, { expiresAt } = {}) =>
      queue(`states ${metric.agreementId}`, () =>
        guardMongo(async () => {
          const head = headOf({ ...metric, stateType: 'metrics' });
          for (let attempt = 1; attempt <= TRIES; attempt += 1) {
            const now = (await current([head.key])).get(head.key);
            const last = now && !isOver(now) ? await recall(collections, now.record) : undefined;
            const value = (typeof last?.value === 'number' ? last.value : 0) + by;
            const record: MetricRecord = { value, evidences: [], time };
            const change: Change = {
              // Of no record, and another each time: this and what comes next are kept in any case.
              ...{ head, record, fingerprint: `increase ${now?.revision ?? 0}` },
              expiresAt: expiresAt ? new Date(expiresAt) : undefined,
            };
            const { document, dropped } = await changed(change, now);
            if (await write([document])) {
              await forget(collections, dropped);
              return { ...head, stateType: 'metrics' as const, records: [record] };
            }
          }
          throw new StoreUnavailable('The metric is being changed by others all the time.');
        }, false),
      ),
  };
}
