import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** The scopes that scope sets are made of. */
export const scopesQuery = queryOptions({
  queryKey: queryKeys.scopes,
  queryFn: async ({ signal }) => (await api.listScopes({ query: { limit: 200 }, signal })).items,
});
