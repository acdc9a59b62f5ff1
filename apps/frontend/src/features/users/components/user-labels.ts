import type { StatusKind } from '@/components/status/status-kind';
import type { Schemas } from '@/lib/schemas';

export const userStates = ['active', 'invited', 'disabled'] as const;
export const authorities = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'] as const;

/** What the states of a user are called. */
export const stateKeys = {
  active: 'users.active',
  invited: 'users.invited',
  disabled: 'users.disabled',
} as const satisfies Record<Schemas['UserStatus'], string>;

export const kindOfState: Record<Schemas['UserStatus'], StatusKind> = {
  active: 'pass',
  invited: 'pending',
  disabled: 'none',
};

/** What each role may do, in a sentence. */
export const roleHintKeys = {
  USER: 'users.may.user',
  AUDITOR: 'users.may.auditor',
  DEVELOPER: 'users.may.developer',
  ADMIN: 'users.may.admin',
} as const satisfies Record<Schemas['Authority'], string>;
