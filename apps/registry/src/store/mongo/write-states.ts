import { guardMongo, StoreUnavailable } from '@status/service-stores';
import type { KeyedQueue } from '../keyed-queue.js';
import { byKey, headOf, recordFingerprint, recordOf } from '../state-key.js';
import type {
  MetricIdentity,
  MetricRecord,
  State,
  StateStore,
  StoredStateOf,
} from '../state-store.js';
import { createSweep } from '../sweep.js';
import type { Collections } from './collections.js';
import { forget, recall } from './large-records.js';
import { applyChange, isNews, type StateChange } from './state-change.js';
import { isOver } from './state-document.js';
import { writeRevisions } from './write-revisions.js';

const CHUNK = 100;
/** Times a write is made anew because another process came between. */
const TRIES = 50;

const dateOf = (expiresAt: string | undefined) => (expiresAt ? new Date(expiresAt) : undefined);

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

  async function apply(changes: readonly StateChange[]): Promise<void> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const now = await current(changes.map(({ head }) => head.key));
      const news = changes.filter((change) => isNews(change, now.get(change.head.key)));
      if (news.length === 0) return;
      const made = await Promise.all(
        news.map((change) => applyChange(collections, change, now.get(change.head.key))),
      );
      const documents = made.map(({ document }) => document);
      if (await writeRevisions(states, documents)) {
        await forget(
          collections,
          made.flatMap(({ dropped }) => dropped),
        );
        return;
      }
    }
    throw new StoreUnavailable('The states are being changed by others all the time.');
  }

  async function increase(
    metric: MetricIdentity,
    by: number,
    time: string,
    expiresAt: Date | undefined,
  ): Promise<StoredStateOf<'metrics'>> {
    const head = headOf({ ...metric, stateType: 'metrics' });
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const now = (await current([head.key])).get(head.key);
      const last = now && !isOver(now) ? await recall(collections, now.record) : undefined;
      const value = (typeof last?.value === 'number' ? last.value : 0) + by;
      const record: MetricRecord = { value, evidences: [], time };
      // Of no record, and another each time: this and what comes next are kept in any case.
      const fingerprint = `increase ${now?.revision ?? 0}`;
      const change = { head, record, fingerprint, expiresAt };
      const { document, dropped } = await applyChange(collections, change, now);
      if (await writeRevisions(states, [document])) {
        await forget(collections, dropped);
        return { ...head, stateType: 'metrics', records: [record] };
      }
    }
    throw new StoreUnavailable('The metric is being changed by others all the time.');
  }

  return {
    upsert: async (given, time, { expiresAt } = {}) => {
      const entries = byKey<State>(given);
      for (let at = 0; at < entries.length; at += CHUNK) {
        const changes = entries.slice(at, at + CHUNK).map(([, state]): StateChange => {
          const record = recordOf(state, time);
          const fingerprint = recordFingerprint(record);
          return { head: headOf(state), record, fingerprint, expiresAt: dateOf(expiresAt) };
        });
        const agreement = changes[0]?.head.agreementId ?? '';
        await queue(`states ${agreement}`, () => guardMongo(() => apply(changes)));
      }
      if (expiresAt) await sweep();
    },
    increase: (metric, by, time, { expiresAt } = {}) =>
      queue(`states ${metric.agreementId}`, () =>
        guardMongo(() => increase(metric, by, time, dateOf(expiresAt)), false),
      ),
  };
}
