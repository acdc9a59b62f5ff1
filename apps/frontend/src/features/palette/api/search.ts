import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const MOST = 6;

/** Catalogs and controls by name: the first of each, for at least two characters. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: queryKeys.search(q),
    enabled: q.length >= 2,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { q, limit: MOST };
      const [catalogs, controls] = await Promise.all([
        api.listCatalogs({ query, signal }),
        api.listControls({ query, signal }),
      ]);
      return { catalogs: catalogs.items, controls: controls.items };
    },
  });
