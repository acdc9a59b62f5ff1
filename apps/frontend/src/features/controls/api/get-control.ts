import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const controlQuery = (controlId: string) =>
  queryOptions({
    queryKey: queryKeys.control(controlId),
    queryFn: ({ signal }) => api.getControl({ path: { controlId }, signal }),
  });
