import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const catalogQuery = (catalogId: string) =>
  queryOptions({
    queryKey: queryKeys.catalog(catalogId),
    queryFn: ({ signal }) => api.getCatalog({ path: { catalogId }, signal }),
  });
