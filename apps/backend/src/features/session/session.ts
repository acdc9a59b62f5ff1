import type { User, UserRepository } from './user.js';

/** A sign-in and all the refresh tokens that follow from it, one after the other. */
export interface Session {
  id: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  /** To within SEEN_EVERY_MS. */
  lastSeenAt: Date;
  address: string;
  userAgent: string | null;
  revokedAt: Date | null;
  revokedWhy: Ending | null;
}

/** A refresh token as it is stored: never the token itself, only its SHA-256. */
export interface RefreshToken {
  sessionId: string;
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
  | 'ended-by-administrator'
  | 'too-many-sessions'
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
  /** The open sessions of a user, newest first; at most MOST_SESSIONS. */
  list(userId: string, currentSid?: string): Promise<SessionView[]>;
  /** @returns false when the user has no such open session: another one's counts as none */
  end(userId: string, sid: string, why: Ending): Promise<boolean>;
  /** @returns how many it ended */
  endAll(userId: string, why: Ending, exceptSid?: string): Promise<number>;
  /** The role of a session's user at this moment; undefined: it has ended, or they are disabled. */
  authority(sid: string, userId: string): Promise<User['authority'] | undefined>;
}

/** Where sessions are kept. Each change of one is atomic over all processes. */
export interface SessionRepository {
  /** There, and among the user's, before anybody has its token. */
  add(session: Session, tokenHash: string): Promise<void>;
  find(sid: string): Promise<Session | undefined>;
  /** Ids of the user's sessions, oldest first; some may have ended. */
  idsOf(userId: string): Promise<string[]>;
  /** The user's sessions are these no more. */
  forget(userId: string, sids: readonly string[]): Promise<void>;
  /**
   * Applies a change to what is stored, again if another process changes it meanwhile.
   * @param change undefined leaves it as it is
   * @returns the session changed, or undefined when there is none or nothing changed
   */
  change(
    sid: string,
    change: (session: Session) => Session | undefined,
  ): Promise<Session | undefined>;
  findToken(hash: string): Promise<RefreshToken | undefined>;
  issueToken(hash: string, session: Session): Promise<void>;
  /** Marks a token used. @returns false when it was used before */
  useToken(hash: string, now: Date): Promise<boolean>;
}

/** The repositories of one transaction. */
export interface Repositories {
  users: UserRepository;
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
const SEEN_EVERY_MS = 300_000;
/** Open at once for one user; one more ends the oldest. */
export const MOST_SESSIONS = 100;

/** When a session that began then and is refreshed now ends. */
export const expiryOf = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS));

/** When the last refresh token of a session is of no more use. */
export const latestEnd = ({ createdAt }: Pick<Session, 'createdAt'>): Date =>
  new Date(createdAt.getTime() + LONGEST_MS);

export const isOpen = ({ revokedAt, expiresAt }: Session, now: Date): boolean =>
  revokedAt === null && expiresAt > now;

/** Once: the first ending of a session is the one that is kept. */
export const endedBy =
  (why: Ending, now: Date) =>
  (session: Session): Session | undefined =>
    session.revokedAt === null ? { ...session, revokedAt: now, revokedWhy: why } : undefined;

/** Writing with every request would cost more than anybody gains by knowing. */
export const isSeenAnew = ({ lastSeenAt }: Session, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS;

/**
 * What a refresh token is good for. A token that was used before, longer ago than two tabs can be
 * apart, has two holders, and one of them is not its owner (RFC 9700, 4.14.2).
 */
export function judgeRefresh(
  { revokedAt, expiresAt }: Pick<Session, 'revokedAt' | 'expiresAt'>,
  { usedAt }: Pick<RefreshToken, 'usedAt'>,
  now: Date,
): 'rotate' | 'ended' | 'reused' {
  if (revokedAt !== null || expiresAt <= now) return 'ended';
  if (usedAt === null || now.getTime() - usedAt.getTime() < GRACE_MS) return 'rotate';
  return 'reused';
}
