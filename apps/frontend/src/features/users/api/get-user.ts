import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const userQuery = (userId: string) =>
  queryOptions({
    queryKey: queryKeys.user(userId),
    queryFn: ({ signal }) => api.getUser({ path: { userId }, signal }),
  });
