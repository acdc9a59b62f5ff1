import type { Schemas } from '@/lib/schemas';

/** What an administrator can do about the access of a user. */
export type AccessAct = 'endSessions' | 'resetTwoFactor' | 'disable' | 'enable' | 'delete';

/** What makes sense for a user as they are: nobody resets a second factor that is off. */
export const actsFor = ({
  status,
  twoFactor,
}: Pick<Schemas['UserAccount'], 'status' | 'twoFactor'>): AccessAct[] => [
  ...(status === 'active' ? (['endSessions'] as const) : []),
  ...(twoFactor ? (['resetTwoFactor'] as const) : []),
  status === 'disabled' ? 'enable' : 'disable',
  'delete',
];

/** What each is called, what it does, and what it asks before. */
export const actTexts = {
  endSessions: {
    name: 'users.endSessions',
    hint: 'users.endSessionsHint',
    ask: 'users.endSessionsOf',
    done: 'users.sessionsEnded',
  },
  resetTwoFactor: {
    name: 'users.resetTwoFactor',
    hint: 'users.resetTwoFactorHint',
    ask: 'users.resetTwoFactorOf',
    done: 'users.twoFactorReset',
  },
  disable: {
    name: 'users.disable',
    hint: 'users.disableHint',
    ask: 'users.disableOf',
    done: 'users.wasDisabled',
  },
  enable: {
    name: 'users.enable',
    hint: 'users.enableHint',
    ask: 'users.enableOf',
    done: 'users.wasEnabled',
  },
  delete: {
    name: 'users.delete',
    hint: 'users.deleteHint',
    ask: 'users.deleteOf',
    done: 'users.wasDeleted',
  },
} as const satisfies Record<AccessAct, object>;
