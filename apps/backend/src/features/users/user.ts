export type Authority = 'USER' | 'AUDITOR' | 'DEVELOPER' | 'ADMIN';
export type Locale = 'en' | 'es';
export type UserStatus = 'active' | 'invited' | 'disabled';

/** A user as administrators see them. */
export interface UserAccount {
  id: string;
  username: string;
  email: string | null;
  authority: Authority;
  locale: Locale;
  theme: 'system' | 'light' | 'dark';
  timeZone: string;
  status: UserStatus;
  /** Is a second factor on? */
  twoFactor: boolean;
  createdAt: Date;
}

export interface NewUser {
  id: string;
  username: string;
  email: string | null;
  authority: Authority;
  locale: Locale;
  timeZone: string;
  /** undefined for who is invited to choose one */
  passwordHash: string | undefined;
}

/** What an administrator may change. */
export interface UserChange {
  email?: string | null | undefined;
  authority?: Authority | undefined;
  disabled?: boolean | undefined;
}

/** What users may change of themselves. */
export interface ProfileChange {
  username?: string | undefined;
  email?: string | null | undefined;
  locale?: Locale | undefined;
  theme?: UserAccount['theme'] | undefined;
  timeZone?: string | undefined;
}

export type Purpose = 'invitation' | 'password-reset';

/** A link that was made, with the secret in its fragment. */
export interface OneTimeLink {
  link: string;
  expiresAt: Date;
}

/** Whom a link is for. */
export interface LinkHolder {
  userId: string;
  username: string;
  locale: Locale;
  expiresAt: Date;
}

const HOUR_MS = 3_600_000;
const LINK_HOURS = 72;

export const linkExpiry = (now: Date): Date => new Date(now.getTime() + LINK_HOURS * HOUR_MS);

const administers = ({ authority, status }: Pick<UserAccount, 'authority' | 'status'>): boolean =>
  authority === 'ADMIN' && status === 'active';

/**
 * Would this change take an administrator who can sign in away? Who is invited is none yet: nobody
 * knows that they will come.
 */
export function losesAdministrator(
  user: Pick<UserAccount, 'authority' | 'status'>,
  change: UserChange | 'deletion',
): boolean {
  if (!administers(user)) return false;
  if (change === 'deletion' || change.disabled === true) return true;
  return change.authority !== undefined && change.authority !== 'ADMIN';
}

/** Why the sessions of a user end with a change; undefined: they go on. */
export function endingOf(
  before: Pick<UserAccount, 'authority' | 'status'>,
  { authority, disabled }: UserChange,
): 'user-disabled' | 'role-changed' | undefined {
  if (disabled === true && before.status !== 'disabled') return 'user-disabled';
  if (authority !== undefined && authority !== before.authority) return 'role-changed';
  return undefined;
}
