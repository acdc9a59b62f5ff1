import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

export function useCreateScope() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ScopeCreate']) => api.createScope({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.scopes }),
  });
}
