import type { Schemas } from '@status/api-contract';
import { inTransaction, type Db } from '../../db/knex.js';
import type { KeyValue } from '../../kv/key-value.js';
import type { AuditTrail } from '../audit/index.js';
import { auditedSessions } from './audited-sessions.js';
import { createPasswords } from './password-gateway.js';
import { noSecondFactor, type SecondFactor } from './second-factor.js';
import { createSessionKeeper } from './session-keeper-service.js';
import { createSessionRepository } from './session-repository.js';
import { createSessionRoutes } from './session-routes.js';
import { createSessionService } from './session-service.js';
import type { AccessTokens, AttemptLimit, Repositories } from './session.js';
import { createSetupService } from './setup-service.js';
import { createUserRepository } from './user-repository.js';
import type { Passwords, UserReader } from './user.js';

export interface SessionOptions {
  db: Db;
  /** Keeps the sessions. */
  keyValue: KeyValue;
  tokens: AccessTokens & { publicKeys: readonly Schemas['TokenKey'][] };
  rateLimit: AttemptLimit;
  setupToken: string;
  publicOrigin: string;
  /** Told of every sign-in and every end of a session. */
  trail?: AuditTrail;
  passwords?: Passwords;
  secondFactor?: SecondFactor;
  now?: () => Date;
}

/** Set-up, sign-in, refresh and sign-out: users in PostgreSQL, sessions in the key-value store. */
export function createSession({
  db,
  keyValue,
  tokens,
  rateLimit: attempts,
  setupToken,
  publicOrigin,
  trail,
  passwords = createPasswords(),
  secondFactor = noSecondFactor,
  now = () => new Date(),
}: SessionOptions) {
  const on = (connection: Db): Repositories => ({ users: createUserRepository(connection) });
  const { users } = on(db);
  const stored = createSessionRepository(keyValue, now);
  const sessions = trail ? auditedSessions(stored, trail, users) : stored;
  const keeper = createSessionKeeper({ users, sessions, tokens, now });
  const service = createSessionService({
    ...{ users, sessions, keeper, passwords, attempts, secondFactor, tokens, now },
  });
  const setup = createSetupService({
    users,
    inTransaction: <T>(work: (repositories: Repositories) => Promise<T>) =>
      inTransaction(db, (trx) => work(on(trx))),
    passwords,
    attempts,
    setupToken,
  });
  const reader: UserReader = users;
  return {
    routes: createSessionRoutes({
      sessions: service,
      keeper,
      setup,
      secondFactor,
      publicOrigin,
      publicKeys: tokens.publicKeys,
    }),
    keeper,
    passwords,
    isInitialised: setup.isInitialised,
    ensureAdmin: setup.ensureAdmin,
    users: reader,
  };
}
