import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useLiveState } from '@/lib/events/live-events';
import { queryKeys } from '@/lib/query-keys';

/**
 * Runs the control for the current period. One press is one run, even when the request has to be
 * repeated: the key of a press stays the same.
 */
export function useRunControl(controlId: string) {
  const client = useQueryClient();
  const live = useLiveState();
  return useMutation({
    mutationFn: (key: string) =>
      api.runControl({ path: { controlId }, headers: { 'Idempotency-Key': key }, body: {} }),
    // The stream of events tells of the new runs; without it they are asked for.
    onSuccess: () =>
      live === 'open' ? undefined : client.invalidateQueries({ queryKey: queryKeys.runs }),
  });
}
