import { ApiError } from '@status/sdk';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** Who has none is answered with 404, which is no fault. */
async function orNone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** The GitHub account that signs the person in; `null`: none. */
export const githubLinkQuery = queryOptions({
  queryKey: queryKeys.githubLink,
  queryFn: ({ signal }) => orNone(api.getGitHubLink({ signal })),
});

/** The GitHub account that flows read evidence with; `null`: none. */
export const githubConnectionQuery = queryOptions({
  queryKey: queryKeys.githubConnection,
  queryFn: ({ signal }) => orNone(api.getGitHubConnection({ signal })),
});

function useCutting(cut: () => Promise<unknown>, queryKey: readonly string[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: cut,
    onSuccess: () => client.setQueryData(queryKey, null),
  });
}

export const useUnlinkGitHub = () => useCutting(() => api.unlinkGitHub(), queryKeys.githubLink);
export const useDisconnectGitHub = () =>
  useCutting(() => api.disconnectGitHub(), queryKeys.githubConnection);
