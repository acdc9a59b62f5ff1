import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const assistantLimitQuery = queryOptions({
  queryKey: queryKeys.assistantLimit,
  queryFn: ({ signal }) => api.getAssistantLimit({ signal }),
});

export function useSetAssistantLimit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (limit: number) => api.putAssistantLimit({ body: { limit } }),
    onSuccess: (use) => client.setQueryData(queryKeys.assistantLimit, use),
  });
}
