import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const endpointsQuery = queryOptions({
  queryKey: queryKeys.endpoints,
  queryFn: ({ signal }) => api.listEndpointConfig({ signal }),
});

/** Switches an area of the API; the navigation follows. */
export function useSwitchEndpoint() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, available }: { key: string; available: boolean }) =>
      api.updateEndpointConfig({ path: { key }, body: { available } }),
    onSuccess: () =>
      Promise.all(
        [queryKeys.endpoints, queryKeys.publicConfig].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
