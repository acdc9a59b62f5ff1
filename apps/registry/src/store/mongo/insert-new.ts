import { guardMongo, insertOnce } from '@status/service-stores';

/** Inserts a document. @returns false when its key is taken @throws StoreUnavailable */
export const insertNew: typeof insertOnce = (collection, document) =>
  guardMongo(() => insertOnce(collection, document), false);
