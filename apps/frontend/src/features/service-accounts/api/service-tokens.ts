import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

/** An account has twenty tokens at most: one page holds them all. */
export const serviceTokensQuery = (serviceAccountId: string) =>
  queryOptions({
    queryKey: queryKeys.serviceTokens(serviceAccountId),
    queryFn: async ({ signal }) =>
      (await api.listServiceTokens({ path: { serviceAccountId }, signal })).items,
  });

function useTokenChange<Argument, Answer>(
  serviceAccountId: string,
  change: (argument: Argument) => Promise<Answer>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // The account counts its tokens: its key is the beginning of that of the tokens.
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.serviceAccount(serviceAccountId) }),
        client.invalidateQueries({ queryKey: queryKeys.serviceAccounts }),
      ]),
  });
}

export const useCreateServiceToken = (serviceAccountId: string) =>
  useTokenChange(serviceAccountId, (body: Schemas['ServiceTokenCreate']) =>
    api.createServiceToken({ path: { serviceAccountId }, body }),
  );

export const useRevokeServiceToken = (serviceAccountId: string) =>
  useTokenChange(serviceAccountId, (tokenId: string) =>
    api.deleteServiceToken({ path: { serviceAccountId, tokenId } }),
  );
