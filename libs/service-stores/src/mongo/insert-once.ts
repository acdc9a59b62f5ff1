import type { Collection, Document, OptionalUnlessRequiredId } from 'mongodb';
import { isDuplicateKey } from './connection-fault.js';

/**
 * Inserts a document. Not an upsert with `$setOnInsert`, which in FerretDB 1 leaves out fields that
 * are null.
 * @returns false when its `_id` is taken
 */
export async function insertOnce<T extends Document>(
  collection: Collection<T>,
  document: OptionalUnlessRequiredId<T>,
): Promise<boolean> {
  try {
    await collection.insertOne(document);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
