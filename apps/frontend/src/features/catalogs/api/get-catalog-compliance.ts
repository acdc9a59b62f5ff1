import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const catalogComplianceQuery = (catalogId: string) =>
  queryOptions({
    queryKey: queryKeys.catalogCompliance(catalogId),
    queryFn: ({ signal }) => api.getCatalogCompliance({ path: { catalogId }, signal }),
  });
