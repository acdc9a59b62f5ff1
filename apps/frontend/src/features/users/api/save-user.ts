import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

/** Invites somebody. The link in the answer is shown this once. */
export function useInviteUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Omit<Schemas['UserCreate'], 'invite' | 'password'>) =>
      api.createUser({ body: { ...body, invite: true } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.users }),
  });
}

export function useUpdateUser(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['UserPatch']) => api.updateUser({ path: { userId }, body }),
    onSuccess: (user) => {
      client.setQueryData(queryKeys.user(userId), user);
      return client.invalidateQueries({ queryKey: queryKeys.users });
    },
  });
}

export function useDeleteUser(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteUser({ path: { userId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.users }),
  });
}
