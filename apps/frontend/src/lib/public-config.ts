import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api';
import { queryKeys } from './query-keys';

/** What this deployment offers, read at run time: one build serves every deployment. */
export const publicConfigQuery = queryOptions({
  queryKey: queryKeys.publicConfig,
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => api.getPublicConfig({ signal }),
});

/**
 * Is an area of the API switched on, and configured where that takes it? `undefined` until that is
 * known.
 */
export function useFeature(area: string): boolean | undefined {
  return useQuery(publicConfigQuery).data?.features[area];
}
