import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Session } from '@/lib/auth';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

/** Changes what is given; the answer is at once what the app knows of the person. */
export function useUpdateProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ProfilePatch']) => api.updateProfile({ body }),
    onSuccess: (profile) =>
      client.setQueryData<Session>(
        queryKeys.whoami,
        (session) => session && { ...session, ...profile },
      ),
  });
}
