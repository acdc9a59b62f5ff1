import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

export interface Page<Item> {
  items: Item[];
  page: { nextCursor: string | null };
}

/** A list that is read page by page, by the cursor of the page before. */
export const pagedQuery = <Item>(
  queryKey: QueryKey,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) =>
  infiniteQueryOptions({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    getNextPageParam: (last) => last.page.nextCursor ?? undefined,
  });

/** The rows of all pages read so far. */
export const allItems = <Item>(data: { pages: Page<Item>[] }): Item[] =>
  data.pages.flatMap((page) => page.items);
