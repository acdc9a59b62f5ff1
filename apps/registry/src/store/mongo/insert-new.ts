import { guardMongo, isDuplicateKey } from '@status/service-stores';
import type { Collection, Document, OptionalUnlessRequiredId } from 'mongodb';

/** Inserts a document. @returns false when its key is taken */
export const insertNew = <T extends Document>(
  collection: Collection<T>,
  document: OptionalUnlessRequiredId<T>,
): Promise<boolean> =>
  guardMongo(async () => {
    try {
      await collection.insertOne(document);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }, false);
