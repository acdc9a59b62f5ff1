import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Schemas } from '@/lib/schemas';

export const twoFactorQuery = queryOptions({
  queryKey: queryKeys.twoFactor,
  queryFn: ({ signal }) => api.getTwoFactorStatus({ signal }),
});

/** The secret for an authenticator app; each call makes another one. */
export const useSetUpTwoFactor = () => useMutation({ mutationFn: () => api.setUpTwoFactor() });

/**
 * What changes the second factor also ends the other sessions.
 * @param onDone told before anything is read again: the form that asked may be gone then
 */
function useFactorChange<Body, Answer>(
  change: (body: Body) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      onDone?.(answer);
      return Promise.all(
        [queryKeys.twoFactor, queryKeys.mySessions, queryKeys.whoami].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}

export const useVerifyTwoFactor = (onCodes: (codes: string[]) => void) =>
  useFactorChange(
    async (totpToken: string) => (await api.verifyTwoFactor({ body: { totpToken } })).recoveryCodes,
    onCodes,
  );

export const useRenewRecoveryCodes = () =>
  useFactorChange(
    async (body: Schemas['TwoFactorProof']) =>
      (await api.renewRecoveryCodes({ body })).recoveryCodes,
  );

export const useDisableTwoFactor = () =>
  useFactorChange((body: Schemas['TwoFactorProof']) => api.disableTwoFactor({ body }));
