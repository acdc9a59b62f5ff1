import { newId } from '../../db/id.js';
import { hashOf, newRefreshToken } from './refresh-token.js';
import {
  endedBy,
  expiryOf,
  isOpen,
  isSeenAnew,
  MOST_SESSIONS,
  type AccessTokens,
  type Opened,
  type Session,
  type SessionKeeper,
  type SessionRepository,
} from './session.js';
import type { User, UserRepository } from './user.js';

export interface SessionKeeperOptions {
  users: Pick<UserRepository, 'findAccess'>;
  sessions: SessionRepository;
  tokens: AccessTokens;
  now: () => Date;
}

/** What the client of a session is given, once: the refresh token is stored nowhere. */
export const toOpened = (
  { tokens, now }: Pick<SessionKeeperOptions, 'tokens' | 'now'>,
  user: User,
  session: Pick<Session, 'id' | 'expiresAt'>,
  refreshToken: string,
): Opened => ({
  user,
  sessionId: session.id,
  accessToken: tokens.signAccess(user, session.id),
  refreshToken,
  refreshSeconds: Math.ceil((session.expiresAt.getTime() - now().getTime()) / 1000),
});

export function createSessionKeeper(options: SessionKeeperOptions): SessionKeeper {
  const { users, sessions, now } = options;

  /** Oldest first. What has ended is no longer among them. */
  async function openOf(userId: string): Promise<Session[]> {
    const ids = await sessions.idsOf(userId);
    const found = await Promise.all(ids.map((id) => sessions.find(id)));
    const open = found.filter((session) => session !== undefined && isOpen(session, now()));
    return open as Session[];
  }

  /** Forgets what has ended, and ends the oldest of too many. */
  async function makeRoom(userId: string): Promise<void> {
    const ids = await sessions.idsOf(userId);
    if (ids.length < MOST_SESSIONS) return;
    const open = (await openOf(userId)).map(({ id }) => id);
    const tooMany = open.slice(0, Math.max(0, open.length - MOST_SESSIONS + 1));
    for (const id of tooMany) await sessions.change(id, endedBy('too-many-sessions', now()));
    const kept = open.slice(tooMany.length);
    await sessions.forget(
      userId,
      ids.filter((id) => !kept.includes(id)),
    );
  }

  const end = async (session: Session, why: Parameters<typeof endedBy>[0]) =>
    (await sessions.change(session.id, endedBy(why, now()))) !== undefined;

  return {
    async open(user, { address, userAgent }) {
      await makeRoom(user.id);
      const createdAt = now();
      const session: Session = {
        id: newId(),
        userId: user.id,
        createdAt,
        expiresAt: expiryOf(createdAt, createdAt),
        lastSeenAt: createdAt,
        address,
        userAgent: userAgent?.slice(0, 400) ?? null,
        revokedAt: null,
        revokedWhy: null,
      };
      const refreshToken = newRefreshToken();
      await sessions.add(session, hashOf(refreshToken));
      return toOpened(options, user, session, refreshToken);
    },

    async list(userId, currentSid) {
      const open = await openOf(userId);
      return open.reverse().map(({ id, createdAt, lastSeenAt, address, userAgent }) => ({
        ...{ id, createdAt, lastSeenAt, address, userAgent },
        current: id === currentSid,
      }));
    },

    async end(userId, sid, why) {
      const session = await sessions.find(sid);
      if (!session || session.userId !== userId || !isOpen(session, now())) return false;
      return end(session, why);
    },

    async endAll(userId, why, exceptSid) {
      const ending = (await openOf(userId)).filter(({ id }) => id !== exceptSid);
      const ended = await Promise.all(ending.map((session) => end(session, why)));
      return ended.filter(Boolean).length;
    },

    async authority(sid, userId) {
      const [session, user] = await Promise.all([sessions.find(sid), users.findAccess(userId)]);
      if (!session || session.userId !== userId || !isOpen(session, now())) return undefined;
      if (!user || user.disabled) return undefined;
      if (isSeenAnew(session, now()))
        await sessions.change(sid, (stored) => ({ ...stored, lastSeenAt: now() }));
      return user.authority;
    },
  };
}
