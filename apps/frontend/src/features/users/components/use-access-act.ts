import { useDeleteUser, useUpdateUser } from '../api/save-user';
import { useEndUserSessions, useResetTwoFactor } from '../api/user-access';
import type { AccessAct } from './access-acts';

/** The call behind an act. */
export function useAccessAct(userId: string) {
  const end = useEndUserSessions(userId);
  const reset = useResetTwoFactor(userId);
  const update = useUpdateUser(userId);
  const remove = useDeleteUser(userId);
  const mutations = {
    endSessions: end,
    resetTwoFactor: reset,
    disable: update,
    enable: update,
    delete: remove,
  };
  /** @throws ApiError 409 `last-administrator` for who has to stay */
  const perform = (act: AccessAct): Promise<unknown> => {
    if (act === 'disable' || act === 'enable')
      return update.mutateAsync({ disabled: act === 'disable' });
    return { endSessions: end, resetTwoFactor: reset, delete: remove }[act].mutateAsync();
  };
  return {
    perform,
    stateOf: (act: AccessAct) => ({
      pending: mutations[act].isPending,
      error: mutations[act].error,
    }),
    forget: () => [end, reset, update, remove].forEach((one) => one.reset()),
  };
}
