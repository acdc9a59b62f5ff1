import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** All or nothing; what blocks is listed in the refusal. */
export function useFinalizeCatalog(catalogId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.finalizeCatalog({ path: { catalogId } }),
    onSuccess: () =>
      Promise.all(
        [queryKeys.catalog(catalogId), queryKeys.catalogs, ['controls'], queryKeys.overview].map(
          (queryKey) => client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
