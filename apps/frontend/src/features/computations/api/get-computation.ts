import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** One result with pages of its evidences and where they come from. */
export const resultQuery = (group: string, computationId: string) =>
  infiniteQueryOptions({
    queryKey: queryKeys.result(group, computationId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.getComputation({
        path: { group, computationId },
        query: { cursor: pageParam, limit: 100 },
        signal,
      }),
    getNextPageParam: (last) => last.page.nextCursor ?? undefined,
  });
