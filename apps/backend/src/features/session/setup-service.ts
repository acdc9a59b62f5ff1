import { createHash, timingSafeEqual } from 'node:crypto';
import { conflict, invalid } from '../../errors/index.js';
import { faultOfPassword } from './password-rule.js';
import type { AttemptLimit, InTransaction } from './session.js';
import {
  faultOfCredentials,
  isTimeZone,
  type Passwords,
  type User,
  type UserRepository,
} from './user.js';

export interface SetupInput {
  setupToken: string;
  username: string;
  password: string;
  email?: string | undefined;
  locale?: User['locale'] | undefined;
  timeZone?: string | undefined;
}

export interface SetupService {
  isInitialised(): Promise<boolean>;
  /**
   * Creates the first administrator.
   * @throws 409 `already-initialised` when there is one, 400 naming the field, 429
   */
  setUp(input: SetupInput, address: string): Promise<User>;
  /**
   * Creates the first administrator without a person. Says `present` when that user is there, whose
   * password it leaves alone, and `other` when somebody else has set up: the environment makes no
   * second administrator.
   * @throws Error in one sentence when the name or the password will not do
   */
  ensureAdmin(admin: {
    username: string;
    password: string;
  }): Promise<'created' | 'present' | 'other'>;
}

interface SetupServiceOptions {
  users: UserRepository;
  inTransaction: InTransaction;
  passwords: Passwords;
  attempts: AttemptLimit;
  setupToken: string;
}

const ACCOUNT = '(set-up)';

export function createSetupService(options: SetupServiceOptions): SetupService {
  const { users, inTransaction, passwords, attempts, setupToken } = options;

  /** undefined when there is an administrator already; of two at once, one is the first. */
  async function createFirst(input: Omit<SetupInput, 'setupToken'>): Promise<User | undefined> {
    const passwordHash = await passwords.hash(input.password);
    return inTransaction(async (repositories) => {
      await repositories.users.lockSetup();
      if (await repositories.users.hasAdmin()) return undefined;
      return repositories.users.create({
        username: input.username,
        email: input.email,
        passwordHash,
        authority: 'ADMIN',
        locale: input.locale ?? 'en',
        timeZone: input.timeZone ?? 'UTC',
      });
    });
  }

  return {
    isInitialised: () => users.hasAdmin(),

    async setUp(input, address) {
      if (await users.hasAdmin()) throw alreadyInitialised();
      await attempts.countAttempt(ACCOUNT, address);
      if (!equal(input.setupToken, setupToken)) throw wrongToken();
      await attempts.forgetAttempts(ACCOUNT, address);
      const fault = faultOfPassword(input.password, input.username);
      if (fault) throw invalid([{ path: '/body/password', message: fault }]);
      if (input.timeZone !== undefined && !isTimeZone(input.timeZone))
        throw invalid([
          { path: '/body/timeZone', message: 'is no IANA time zone, such as Europe/Madrid' },
        ]);
      const admin = await createFirst(input);
      if (!admin) throw alreadyInitialised();
      return admin;
    },

    async ensureAdmin({ username, password }) {
      const fault = faultOfCredentials(username, password);
      if (fault) throw new Error(`STATUS_ADMIN_USERNAME and STATUS_ADMIN_PASSWORD: ${fault}.`);
      if (!(await users.hasAdmin()) && (await createFirst({ username, password })))
        return 'created';
      return (await users.findByUsername(username)) ? 'present' : 'other';
    },
  };
}

const alreadyInitialised = () =>
  conflict(
    'already-initialised',
    'This installation has an administrator already. Sign in, or ask them for an account.',
  );

const wrongToken = () =>
  invalid([
    {
      path: '/body/setupToken',
      message: 'is not the set-up token of this installation; the log of its first start has it',
      code: 'wrong-setup-token',
    },
  ]);

/** In a time that tells nothing of how much is right. */
function equal(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
