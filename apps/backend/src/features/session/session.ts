import type { User, UserRepository } from './user.js';

/** A sign-in and all the refresh tokens that follow from it, one after the other. */
export interface Session {
  id: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** A refresh token as it is stored: never the token itself, only its SHA-256. */
export interface RefreshToken {
  usedAt: Date | null;
}

export interface Client {
  address: string;
  userAgent: string | undefined;
}

/** Why a session ended before its time. */
export type Ending =
  | 'signed-out'
  | 'refresh-token-reused'
  | 'ended-by-user'
  | 'password-changed'
  | 'role-changed'
  | 'user-disabled'
  | 'user-deleted'
  | 'two-factor-changed';

/** A session as its owner sees it. */
export interface SessionView {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  userAgent: string | null;
  /** Is it the session of the caller? */
  current: boolean;
}

/** A session somebody has just opened or refreshed, with what its client is given. */
export interface Opened {
  user: User;
  sessionId: string;
  accessToken: string;
  refreshToken: string;
  /** Seconds the refresh token is good for. */
  refreshSeconds: number;
}

/**
 * Sessions for whoever knows who somebody is: sign-ins of any kind, changed passwords, disabled
 * users. What it ends is over with the next request, whichever process answers it. A disabled user
 * and a changed role take effect as soon without it, because both are read with every request.
 */
export interface SessionKeeper {
  open(user: User, client: Client): Promise<Opened>;
  /** The open sessions of a user, newest first. */
  list(userId: string, currentSid?: string): Promise<SessionView[]>;
  /** @returns false when the user has no such open session: another one's counts as none */
  end(userId: string, sid: string, why: Ending): Promise<boolean>;
  /** @returns how many it ended */
  endAll(userId: string, why: Ending, exceptSid?: string): Promise<number>;
}

export interface SessionRepository {
  open(session: Omit<Session, 'revokedAt'>, client: Client, tokenHash: string): Promise<void>;
  /** With its session held until the transaction ends; undefined when there is no such token. */
  findByToken(
    tokenHash: string,
  ): Promise<{ session: Session; token: RefreshToken; user: User; disabled: boolean } | undefined>;
  /** Marks one token used, if it was not, and issues the next. */
  rotate(change: {
    sessionId: string;
    usedHash: string;
    nextHash: string;
    now: Date;
    expiresAt: Date;
  }): Promise<void>;
  /** Once: the first ending of a session is the one that is kept. */
  end(sessionId: string, why: Ending, now: Date): Promise<void>;
  /** The open sessions of a user, newest first. */
  list(userId: string, now: Date): Promise<Omit<SessionView, 'current'>[]>;
  isActive(sessionId: string, now: Date): Promise<boolean>;
  /** Forgets sessions that ended of themselves. */
  purge(now: Date): Promise<void>;
}

/** The repositories of one transaction. */
export interface Repositories {
  users: UserRepository;
  sessions: SessionRepository;
}
export type InTransaction = <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>;

/** Counts attempts at an account; http/rate-limit.ts says how. */
export interface AttemptLimit {
  countAttempt(account: string, address: string): Promise<void>;
  forgetAttempts(account: string, address: string): Promise<void>;
}

export interface AccessTokens {
  signAccess(user: User, sessionId: string): string;
}

const DAY_MS = 86_400_000;
/** A session nobody refreshes ends after a week, and any session after a month. */
const IDLE_MS = 7 * DAY_MS;
const LONGEST_MS = 30 * DAY_MS;
/** Two tabs may refresh with one token at the same instant. */
const GRACE_MS = 10_000;

export const expiryOf = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS));

/**
 * What a refresh token is good for. A token that was used before, longer ago than two tabs can be
 * apart, has two holders, and one of them is not its owner (RFC 9700, 4.14.2).
 */
export function judgeRefresh(
  { revokedAt, expiresAt }: Pick<Session, 'revokedAt' | 'expiresAt'>,
  { usedAt }: RefreshToken,
  now: Date,
): 'rotate' | 'ended' | 'reused' {
  if (revokedAt !== null || expiresAt <= now) return 'ended';
  if (usedAt === null || now.getTime() - usedAt.getTime() < GRACE_MS) return 'rotate';
  return 'reused';
}
