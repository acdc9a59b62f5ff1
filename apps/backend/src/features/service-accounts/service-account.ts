export const ROLES = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'] as const;
export type AccountRole = (typeof ROLES)[number];

/** A program that calls the API in the name of its owner. */
export interface ServiceAccount {
  id: string;
  name: string;
  description: string | null;
  /** The most it may do; `scopes` narrow it. */
  role: AccountRole;
  scopes: string[];
  disabled: boolean;
  owner: { id: string; username: string };
  createdAt: Date;
}

export interface ServiceAccountView extends ServiceAccount {
  /** Tokens that have not expired. */
  tokenCount: number;
  lastUsedAt: Date | null;
}

export interface ServiceToken {
  id: string;
  accountId: string;
  name: string;
  /** How the token begins, to recognise it by. */
  prefix: string;
  createdAt: Date;
  /** null: never. */
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** Who manages accounts. An ADMIN manages all of them, others their own. */
export interface Manager {
  id: string;
  username: string;
  authority: string;
}

/** Tokens of one account, and accounts of one owner. */
export const MOST_TOKENS = 20;
export const MOST_ACCOUNTS = 100;

/** Nobody gives what they do not have. AUDITOR and DEVELOPER are not comparable. */
export const mayGrant = (authority: string, role: AccountRole): boolean =>
  authority === 'ADMIN' || role === 'USER' || role === authority;

/** What an account is while its owner has the given role: one who lost it leaves a USER behind. */
export const effectiveRole = (role: AccountRole, ownersRole: string): AccountRole =>
  mayGrant(ownersRole, role) ? role : 'USER';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 90;
const MOST_DAYS = 366;

export type Expiry = { expiresAt: Date | null } | { fault: string } | { refusal: string };

/**
 * When a new token ends. @param wanted undefined: after 90 days; null: never
 */
export function expiryOf(wanted: Date | null | undefined, authority: string, now: Date): Expiry {
  if (wanted === undefined) return { expiresAt: new Date(now.getTime() + DEFAULT_DAYS * DAY_MS) };
  if (wanted === null)
    return authority === 'ADMIN'
      ? { expiresAt: null }
      : { refusal: 'A token that never expires is for an ADMIN to make. Give expiresAt a date.' };
  if (wanted <= now) return { fault: 'must be in the future' };
  if (wanted.getTime() > now.getTime() + MOST_DAYS * DAY_MS)
    return { fault: `must be within ${MOST_DAYS} days` };
  return { expiresAt: wanted };
}

const USE_RECORDED_MS = 60_000;

/** Whether a use is worth a write: once a minute per token is precise enough for people. */
export const isUseNews = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_RECORDED_MS;
