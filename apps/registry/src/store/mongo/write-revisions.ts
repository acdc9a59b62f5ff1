import { isDuplicateKey } from '@status/service-stores';
import type { Collection } from 'mongodb';
import type { StateDocument } from './collections.js';

/** Writes under way at the same time for one call. */
const AT_ONCE = 8;

/**
 * Writes documents, each on the revision before its own.
 * @returns false when another writer came first somewhere; the others are written
 */
export async function writeRevisions(
  states: Collection<StateDocument>,
  documents: readonly StateDocument[],
): Promise<boolean> {
  const isNew = ({ revision }: StateDocument) => revision === 1;
  let met = await insertAll(states, documents.filter(isNew));
  // One by one: FerretDB 1 holds a connection for each update of a command until its end.
  const old = documents.filter((document) => !isNew(document));
  for (let at = 0; at < old.length; at += AT_ONCE) {
    const chunk = old.slice(at, at + AT_ONCE);
    const written = await Promise.all(chunk.map((document) => replace(states, document)));
    met &&= written.every(Boolean);
  }
  return met;
}

async function insertAll(
  states: Collection<StateDocument>,
  documents: StateDocument[],
): Promise<boolean> {
  if (documents.length === 0) return true;
  try {
    await states.insertMany(documents, { ordered: false });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function replace(
  states: Collection<StateDocument>,
  document: StateDocument,
): Promise<boolean> {
  const { _id, revision } = document;
  const { matchedCount } = await states.replaceOne({ _id, revision: revision - 1 }, document);
  return matchedCount === 1;
}
