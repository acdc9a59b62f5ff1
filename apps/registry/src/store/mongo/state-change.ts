import { MAX_RECORDS, type StateHead, type StateRecord } from '../state-store.js';
import type { Collections, KeptRecord, StateDocument } from './collections.js';
import { fitting, keep, nameOf, prolong } from './large-records.js';
import { headFields, isOver } from './state-document.js';

/** What a state is to say from now on. */
export interface StateChange {
  head: StateHead;
  record: StateRecord;
  fingerprint: string;
  expiresAt: Date | undefined;
}

/** Whether a change says anything that the state does not. */
export const isNews = (change: StateChange, now: StateDocument | undefined): boolean =>
  !now ||
  isOver(now) ||
  now.fingerprint !== change.fingerprint ||
  now.expiresAt?.getTime() !== change.expiresAt?.getTime();

/**
 * The document after a change, made from the one there is now, and the records that have no place
 * in it any more. Parts of a large record are stored before the document that names them.
 */
export async function applyChange(
  collections: Collections,
  { head, record, fingerprint, expiresAt }: StateChange,
  now: StateDocument | undefined,
): Promise<{ document: StateDocument; dropped: KeptRecord[] }> {
  const before = now ? [now.record, ...now.history] : [];
  const alive = now && !isOver(now) ? now : undefined;
  // A state that says the same is only kept for longer.
  const isSame = alive?.fingerprint === fingerprint;
  const added = isSame ? [] : [await keep(collections, record, head)];
  const all = [...added, ...(alive ? before : [])];
  const records = all.slice(0, Math.max(1, fitting(all, MAX_RECORDS)));
  await prolong(collections, records, expiresAt);
  const names = new Set(records.map(nameOf));
  const [last, ...history] = records as [KeptRecord, ...KeptRecord[]];
  return {
    document: {
      ...headFields(head),
      revision: (now?.revision ?? 0) + 1,
      ...{ fingerprint, record: last, history },
      ...(expiresAt ? { expiresAt } : {}),
    },
    dropped: before.filter((old) => !names.has(nameOf(old))),
  };
}
