import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** A link to choose a password; for who was invited and did not come, a new invitation. */
export function useCreatePasswordLink(userId: string) {
  return useMutation({
    mutationFn: () => api.createPasswordReset({ path: { userId } }),
    // The link is a secret: it does not outlive the dialog that shows it.
    gcTime: 0,
  });
}

export function useEndUserSessions(userId: string) {
  return useMutation({ mutationFn: () => api.endUserSessions({ path: { userId } }) });
}

/** Turns the second factor off, for who lost it; ends their sessions. */
export function useResetTwoFactor(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.resetTwoFactor({ path: { userId } }),
    onSuccess: () =>
      Promise.all(
        [queryKeys.user(userId), queryKeys.users].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
