import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** Where one is signed in, newest first; one page holds all there can be. */
export const mySessionsQuery = queryOptions({
  queryKey: queryKeys.mySessions,
  queryFn: async ({ signal }) => (await api.listMySessions({ signal })).items,
});

function useEnding<Argument>(end: (argument: Argument) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: end,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.mySessions }),
  });
}

export const useEndSession = () =>
  useEnding((sessionId: string) => api.endMySession({ path: { sessionId } }));

export const useEndOtherSessions = () => useEnding<void>(() => api.endMyOtherSessions());
