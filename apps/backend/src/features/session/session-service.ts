import { unauthenticated } from '../../errors/index.js';
import { hashOf, newRefreshToken } from './refresh-token.js';
import { requireSecondFactor, type Proof, type SecondFactor } from './second-factor.js';
import { toOpened } from './session-keeper-service.js';
import {
  endedBy,
  expiryOf,
  judgeRefresh,
  type AccessTokens,
  type AttemptLimit,
  type Client,
  type Opened,
  type SessionKeeper,
  type SessionRepository,
} from './session.js';
import type { Passwords, UserReader, UserRepository } from './user.js';

export interface SessionServiceOptions {
  users: UserRepository;
  sessions: SessionRepository;
  keeper: SessionKeeper;
  passwords: Passwords;
  tokens: AccessTokens;
  attempts: AttemptLimit;
  secondFactor: SecondFactor;
  now: () => Date;
}

export interface SessionService extends UserReader {
  /**
   * @throws 401 `wrong-credentials`, the same for an unknown name; `two-factor-required` and
   *   `wrong-second-factor`; 429 after too many of them
   */
  signIn(
    credentials: { username: string; password: string } & Proof,
    client: Client,
  ): Promise<Opened>;
  /** @throws 401 `unauthenticated` for a token we never gave, `session-ended` for a spent one */
  refresh(refreshToken: string): Promise<Opened>;
  /** By the refresh token or the id of a session; what is not there has nothing to end. */
  signOut(by: { refreshToken?: string | undefined; sessionId?: string | undefined }): Promise<void>;
}

export function createSessionService(options: SessionServiceOptions): SessionService {
  const { users, sessions, keeper, passwords, attempts, secondFactor, now } = options;
  const end = (sid: string, why: 'signed-out' | 'refresh-token-reused') =>
    sessions.change(sid, endedBy(why, now()));

  return {
    async signIn({ username, password, ...proof }, client) {
      await attempts.countAttempt(username, client.address);
      const user = await users.findByUsername(username);
      const right = await passwords.verify(user?.passwordHash, password);
      if (!user || !right || user.disabled)
        throw unauthenticated('The name or the password is wrong.', 'wrong-credentials');
      await requireSecondFactor(secondFactor, user.id, proof, client.address);
      await attempts.forgetAttempts(username, client.address);
      return keeper.open(user, client);
    },

    async refresh(refreshToken) {
      const hash = hashOf(refreshToken);
      const token = await sessions.findToken(hash);
      if (!token) throw unauthenticated('There is no such session. Sign in.');
      const session = await sessions.find(token.sessionId);
      if (!session) throw sessionEnded();
      const judgement = judgeRefresh(session, token, now());
      if (judgement === 'reused') await end(session.id, 'refresh-token-reused');
      if (judgement !== 'rotate') throw sessionEnded();
      const [access, user] = await Promise.all([
        users.findAccess(session.userId),
        users.find(session.userId),
      ]);
      if (!user || !access || access.disabled) throw sessionEnded();

      // The next one is there before this one is used up: a crash in between ends no session. Of two
      // tabs at the same instant one finds it used already, as the grace allows.
      const next = newRefreshToken();
      await sessions.issueToken(hashOf(next), session);
      await sessions.useToken(hash, now());
      const at = now();
      const extended = await sessions.change(session.id, (stored) =>
        stored.revokedAt === null
          ? { ...stored, expiresAt: expiryOf(stored.createdAt, at), lastSeenAt: at }
          : undefined,
      );
      if (!extended) throw sessionEnded();
      return toOpened(options, user, extended, next);
    },

    async signOut({ refreshToken, sessionId }) {
      const token = refreshToken && (await sessions.findToken(hashOf(refreshToken)));
      const ids = new Set([sessionId, token ? token.sessionId : undefined]);
      for (const id of ids) if (id) await end(id, 'signed-out');
    },

    find: (id) => users.find(id),
  };
}

const sessionEnded = () =>
  unauthenticated('This session has ended. Sign in again.', 'session-ended');
