import { invalid, notFound } from '../../errors/index.js';
import type { AttemptLimit, Passwords, SessionKeeper } from '../session/index.js';
import { refuseBadPassword, refuseUnknownZone } from './link-service.js';
import type { UserRepository } from './ports.js';
import type { ProfileChange, UserAccount } from './user.js';

export interface PasswordChange {
  userId: string;
  /** The session that goes on. */
  sessionId: string | undefined;
  currentPassword: string;
  newPassword: string;
}

/** What users do with themselves. */
export interface ProfileService {
  /** @throws 400 and 409 naming the field */
  update(userId: string, change: ProfileChange): Promise<UserAccount>;
  /** Ends the other sessions. @throws 400 naming the field, 429 after too many wrong passwords */
  changePassword(change: PasswordChange): Promise<void>;
  /**
   * Is it the user's own password? Counts wrong ones by user, from whatever address.
   * @throws 400 naming the field, 429
   */
  confirmPassword(userId: string, password: string, path: string): Promise<void>;
}

interface ProfileServiceOptions {
  users: UserRepository;
  passwords: Passwords;
  attempts: AttemptLimit;
  keeper: Pick<SessionKeeper, 'endAll'>;
}

/** In place of an address: somebody signed in is one user from wherever they call. */
const ANYWHERE = '*';

export function createProfileService(options: ProfileServiceOptions): ProfileService {
  const { users, passwords, attempts, keeper } = options;

  async function find(userId: string): Promise<UserAccount> {
    const user = await users.find(userId);
    if (!user) throw notFound('user', userId);
    return user;
  }

  async function confirmPassword(userId: string, password: string, path: string) {
    const account = `password ${userId}`;
    await attempts.countAttempt(account, ANYWHERE);
    if (!(await passwords.verify(await users.passwordHashOf(userId), password)))
      throw invalid([{ path, message: 'is not your password', code: 'wrong-password' }]);
    await attempts.forgetAttempts(account, ANYWHERE);
  }

  return {
    confirmPassword,
    async update(userId, change) {
      refuseUnknownZone(change.timeZone);
      await users.update(userId, change);
      return find(userId);
    },
    async changePassword({ userId, sessionId, currentPassword, newPassword }) {
      const { username } = await find(userId);
      await confirmPassword(userId, currentPassword, '/body/currentPassword');
      refuseBadPassword(newPassword, username, '/body/newPassword');
      await users.setPassword(userId, await passwords.hash(newPassword));
      await keeper.endAll(userId, 'password-changed', sessionId);
    },
  };
}
