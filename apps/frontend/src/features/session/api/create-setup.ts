import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { sessionQuery } from '@/lib/auth';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

/**
 * Creates the first administrator and signs them in. `markDone` is for when the set-up page was
 * left: it leads everybody else away from there.
 */
export function useCreateSetup() {
  const client = useQueryClient();
  const markDone = () => client.setQueryData(queryKeys.setup, { initialised: true });
  const create = useMutation({
    mutationFn: async (body: Schemas['SetupCreate']) => {
      await api.createSetup({ body });
      await api.signIn({ body: { username: body.username, password: body.password } });
      return client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
  return { ...create, markDone };
}
