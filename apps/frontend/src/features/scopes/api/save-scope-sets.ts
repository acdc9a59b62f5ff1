import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { ScopeValues } from '@/lib/schemas';

export interface ScopeSetChanges {
  controlId: string;
  add: readonly ScopeValues[];
  /** Ids of scope sets. */
  remove: readonly string[];
}

/** Gives a control its combinations, one after the other; the first refusal ends it. */
export function useSaveScopeSets() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ controlId, add, remove }: ScopeSetChanges) => {
      for (const scopeSetId of remove) await api.deleteScopeSet({ path: { scopeSetId } });
      for (const scopes of add) await api.createScopeSet({ body: { controlId, scopes } });
    },
    onSettled: (_data, _error, { controlId }) =>
      Promise.all(
        [queryKeys.control(controlId), queryKeys.scopes, ['catalogs']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
