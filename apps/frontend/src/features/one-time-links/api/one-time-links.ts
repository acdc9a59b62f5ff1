import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { sessionQuery } from '@/lib/auth';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

type Purpose = 'invitation' | 'password-reset';

/** Whose link it is and until when. The token travels in the body: it stands in no log of addresses. */
export const oneTimeLinkQuery = (purpose: Purpose, token: string) =>
  queryOptions({
    queryKey: queryKeys.oneTimeLink(purpose, token),
    queryFn: ({ signal }) => {
      const call = { body: { token }, signal };
      return purpose === 'invitation' ? api.checkInvitation(call) : api.checkPasswordReset(call);
    },
    // It is used up once; what was read while it was open stays on the page.
    staleTime: Infinity,
    enabled: token !== '',
  });

/** Accepts the invitation and signs in: a new user has no second factor yet. */
export function useAcceptInvitation(username: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas['InvitationAcceptance']) => {
      await api.acceptInvitation({ body });
      await api.signIn({ body: { username, password: body.password } });
      client.clear();
      return client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
}

/** Chooses the new password. It signs nobody in: there may be a second factor. */
export function useAcceptPasswordReset() {
  return useMutation({
    mutationFn: (body: Schemas['PasswordResetAcceptance']) => api.acceptPasswordReset({ body }),
  });
}
