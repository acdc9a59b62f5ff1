import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const systemStatusQuery = queryOptions({
  queryKey: queryKeys.system,
  queryFn: ({ signal }) => api.getSystemStatus({ signal }),
});

/** The last 30 days of a service, the newest first. */
export const serviceHistoryQuery = (name: string) =>
  queryOptions({
    queryKey: queryKeys.serviceHistory(name),
    queryFn: ({ signal }) => api.getServiceHistory({ path: { name }, signal }),
  });
