import type { Schemas } from '@status/api-contract';
import { inTransaction, type Db } from '../../db/knex.js';
import { createPasswords } from './password-gateway.js';
import { createSessionRepository } from './session-repository.js';
import { createSessionRoutes } from './session-routes.js';
import { createSessionService } from './session-service.js';
import type { AccessTokens, AttemptLimit, Repositories } from './session.js';
import { createSetupService } from './setup-service.js';
import { createUserRepository } from './user-repository.js';
import type { Passwords, UserReader } from './user.js';

export interface SessionOptions {
  db: Db;
  tokens: AccessTokens & { publicKeys: readonly Schemas['TokenKey'][] };
  rateLimit: AttemptLimit;
  setupToken: string;
  publicOrigin: string;
  passwords?: Passwords;
  now?: () => Date;
}

/** Set-up, sign-in, refresh and sign-out over PostgreSQL. */
export function createSession({
  db,
  tokens,
  rateLimit: attempts,
  setupToken,
  publicOrigin,
  passwords = createPasswords(),
  now = () => new Date(),
}: SessionOptions) {
  const on = (connection: Db): Repositories => ({
    users: createUserRepository(connection),
    sessions: createSessionRepository(connection),
  });
  const common = {
    ...on(db),
    inTransaction: <T>(work: (repositories: Repositories) => Promise<T>) =>
      inTransaction(db, (trx) => work(on(trx))),
    passwords,
    attempts,
  };
  const sessions = createSessionService({ ...common, tokens, now });
  const setup = createSetupService({ ...common, setupToken });
  const users: UserReader = common.users;
  return {
    routes: createSessionRoutes({ sessions, setup, publicOrigin, publicKeys: tokens.publicKeys }),
    isSessionActive: sessions.isActive,
    keeper: sessions.keeper,
    passwords,
    isInitialised: setup.isInitialised,
    ensureAdmin: setup.ensureAdmin,
    users,
  };
}
