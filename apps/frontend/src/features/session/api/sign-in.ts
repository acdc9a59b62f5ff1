import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { sessionQuery } from '@/lib/auth';
import type { Schemas } from '@/lib/schemas';

/** Signs in; the session is a cookie, so what the answer holds of it is left alone. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas['SignIn']) => {
      await api.signIn({ body });
      return client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
}
