import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const serviceAccountQuery = (serviceAccountId: string) =>
  queryOptions({
    queryKey: queryKeys.serviceAccount(serviceAccountId),
    queryFn: ({ signal }) => api.getServiceAccount({ path: { serviceAccountId }, signal }),
  });
