import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../db/id.js';
import { unauthenticated } from '../../errors/index.js';
import {
  expiryOf,
  judgeRefresh,
  type AccessTokens,
  type AttemptLimit,
  type Client,
  type InTransaction,
  type Opened,
  type Repositories,
  type SessionKeeper,
} from './session.js';
import type { Passwords, User, UserReader } from './user.js';

export interface SessionServiceOptions extends Repositories {
  inTransaction: InTransaction;
  passwords: Passwords;
  tokens: AccessTokens;
  attempts: AttemptLimit;
  now: () => Date;
}

export interface SessionService extends UserReader {
  /** @throws 401 `wrong-credentials`, the same for an unknown name; 429 after too many of them */
  signIn(credentials: { username: string; password: string }, client: Client): Promise<Opened>;
  /** @throws 401 `unauthenticated` for a token we never gave, `session-ended` for a spent one */
  refresh(refreshToken: string): Promise<Opened>;
  /** By the refresh token or the id of a session; what is not there has nothing to end. */
  signOut(by: { refreshToken?: string | undefined; sessionId?: string | undefined }): Promise<void>;
  isActive(sessionId: string): Promise<boolean>;
  keeper: SessionKeeper;
}

export function createSessionService(options: SessionServiceOptions): SessionService {
  const { users, sessions, inTransaction, passwords, tokens, attempts, now } = options;

  const opened = (user: User, session: { id: string; expiresAt: Date }, refreshToken: string) => ({
    user,
    sessionId: session.id,
    accessToken: tokens.signAccess(user, session.id),
    refreshToken,
    refreshSeconds: Math.ceil((session.expiresAt.getTime() - now().getTime()) / 1000),
  });

  const keeper: SessionKeeper = {
    async open(user, client) {
      const createdAt = now();
      const expiresAt = expiryOf(createdAt, createdAt);
      const session = { id: newId(), userId: user.id, createdAt, expiresAt };
      const refreshToken = newRefreshToken();
      await sessions.open(session, client, hashOf(refreshToken));
      await sessions.purge(createdAt);
      return opened(user, session, refreshToken);
    },
    async list(userId, currentSid) {
      const open = await sessions.list(userId, now());
      return open.map((session) => ({ ...session, current: session.id === currentSid }));
    },
    async end(userId, sid, why) {
      const open = await sessions.list(userId, now());
      if (!open.some(({ id }) => id === sid)) return false;
      await sessions.end(sid, why, now());
      return true;
    },
    async endAll(userId, why, exceptSid) {
      const ended = (await sessions.list(userId, now())).filter(({ id }) => id !== exceptSid);
      for (const { id } of ended) await sessions.end(id, why, now());
      return ended.length;
    },
  };

  return {
    keeper,

    async signIn({ username, password }, client) {
      await attempts.countAttempt(username, client.address);
      const user = await users.findByUsername(username);
      const right = await passwords.verify(user?.passwordHash, password);
      if (!user || !right || user.disabled)
        throw unauthenticated('The name or the password is wrong.', 'wrong-credentials');
      await attempts.forgetAttempts(username, client.address);
      return keeper.open(user, client);
    },

    async refresh(refreshToken) {
      const next = newRefreshToken();
      // Answers come out as values: an exception would undo the end of a session that was stolen.
      const outcome = await inTransaction(async (repositories) => {
        const usedHash = hashOf(refreshToken);
        const found = await repositories.sessions.findByToken(usedHash);
        if (!found) return 'unknown';
        const { session, token, user, disabled } = found;
        const at = now();
        const judgement = judgeRefresh(session, token, at);
        if (judgement === 'reused')
          await repositories.sessions.end(session.id, 'refresh-token-reused', at);
        if (judgement !== 'rotate' || disabled) return 'ended';
        const expiresAt = expiryOf(session.createdAt, at);
        const change = { sessionId: session.id, usedHash, nextHash: hashOf(next), now: at };
        await repositories.sessions.rotate({ ...change, expiresAt });
        return opened(user, { id: session.id, expiresAt }, next);
      });
      if (outcome === 'unknown') throw unauthenticated('There is no such session. Sign in.');
      if (outcome === 'ended')
        throw unauthenticated('This session has ended. Sign in again.', 'session-ended');
      return outcome;
    },

    async signOut({ refreshToken, sessionId }) {
      await inTransaction(async (repositories) => {
        const found =
          refreshToken && (await repositories.sessions.findByToken(hashOf(refreshToken)));
        const ids = new Set([sessionId, found ? found.session.id : undefined]);
        for (const id of ids) if (id) await repositories.sessions.end(id, 'signed-out', now());
      });
    },

    isActive: (sessionId) => sessions.isActive(sessionId, now()),
    find: (id) => users.find(id),
  };
}

/** 256 random bits: nothing a slow hash could add. */
const newRefreshToken = () => randomBytes(32).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
