import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** Every flow that controls can use; an installation has tens, not thousands. */
export const flowsQuery = queryOptions({
  queryKey: queryKeys.flows,
  queryFn: async ({ signal }) => (await api.listFlows({ query: { limit: 200 }, signal })).items,
});
