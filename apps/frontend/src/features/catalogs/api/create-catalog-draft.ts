import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

export function useCreateCatalogDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CatalogDraftCreate']) => api.createCatalogDraft({ body }),
    onSuccess: (catalog) => {
      client.setQueryData(queryKeys.catalog(catalog.id), catalog);
      return client.invalidateQueries({ queryKey: queryKeys.catalogs });
    },
  });
}
