import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

/** Chooses another password; the server ends the other sessions. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['PasswordChange']) => api.changePassword({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.mySessions }),
  });
}
