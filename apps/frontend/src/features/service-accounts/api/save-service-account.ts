import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

export function useCreateServiceAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ServiceAccountCreate']) => api.createServiceAccount({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.serviceAccounts }),
  });
}

export function useUpdateServiceAccount(serviceAccountId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ServiceAccountPatch']) =>
      api.updateServiceAccount({ path: { serviceAccountId }, body }),
    onSuccess: (account) => {
      client.setQueryData(queryKeys.serviceAccount(serviceAccountId), account);
      return client.invalidateQueries({ queryKey: queryKeys.serviceAccounts });
    },
  });
}

/** With its tokens, which stop working at once. */
export function useDeleteServiceAccount(serviceAccountId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteServiceAccount({ path: { serviceAccountId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.serviceAccounts }),
  });
}
