import type { CallArguments, Item, PagedId } from './operation-types.js';

interface AnyPage {
  items: unknown[];
  page: { nextCursor?: string | null };
}
interface PageOptions {
  query?: Record<string, unknown>;
  signal?: AbortSignal;
}

/** Operations with pages as lists to loop over: each page is fetched when it is needed. */
export type Pages = {
  [Id in PagedId]: (...args: CallArguments<Id>) => AsyncGenerator<Item<Id>, void, undefined>;
};

/**
 * All items, page after page, from `query.cursor` on. `timeoutMs` is the time of each page.
 * @throws the signal's reason when it aborts between items; ApiError, NetworkError as every call
 */
export async function* paginate(
  list: (options: never) => Promise<unknown>,
  options: PageOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  let cursor: string | null | undefined;
  do {
    const query = cursor ? { ...options.query, cursor } : options.query;
    const { items, page } = (await list({ ...options, query } as never)) as AnyPage;
    for (const item of items) {
      options.signal?.throwIfAborted();
      yield item;
    }
    // A server that names the same page again would be asked for ever.
    cursor = page.nextCursor === cursor ? null : page.nextCursor;
  } while (cursor);
}
