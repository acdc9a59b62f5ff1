import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** The roles one may give an account, and the scopes that each can use. */
export const grantableRolesQuery = queryOptions({
  queryKey: queryKeys.grantableRoles,
  staleTime: Infinity,
  queryFn: async ({ signal }) => (await api.listGrantableRoles({ signal })).items,
});
