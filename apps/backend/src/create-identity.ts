import type { Config, Secrets } from './config/config.js';
import type { SecretBox } from './crypto/secret-box.js';
import type { Db } from './db/knex.js';
import type { AuditTrail } from './features/audit/index.js';
import { createGitHub } from './features/github/create-github.js';
import { createServiceAccounts } from './features/service-accounts/create-service-accounts.js';
import { createSession } from './features/session/create-session.js';
import { createSecondFactor, createTwoFactor } from './features/two-factor/create-two-factor.js';
import { createUsers } from './features/users/create-users.js';
import { createRateLimit } from './http/rate-limit.js';
import type { KeyValue } from './kv/key-value.js';
import type { Tokens } from './tokens/tokens.js';

export interface IdentityOptions {
  db: Db;
  keyValue: KeyValue;
  secretBox: SecretBox;
  tokens: Tokens;
  trail: AuditTrail;
  config: Config;
  secrets: Secrets;
  now: () => Date;
}

/** Who people and programs are: sessions, users, second factors, service accounts, GitHub. */
export function createIdentity(options: IdentityOptions) {
  const { db, keyValue, secretBox, tokens, trail, config, secrets, now } = options;
  const { publicOrigin } = config.http;
  const rateLimit = createRateLimit(keyValue);
  const guarded = { db, secretBox, attempts: rateLimit, now };
  const gate = createSecondFactor(guarded);
  const session = createSession({
    db,
    keyValue,
    secondFactor: gate,
    tokens,
    rateLimit,
    setupToken: secrets.setupToken,
    publicOrigin,
    trail,
  });
  const serviceAccounts = createServiceAccounts({ db, now });
  const { keeper, passwords } = session;
  const users = createUsers({ db, keeper, passwords, attempts: rateLimit, publicOrigin, now });
  const twoFactor = createTwoFactor({ ...guarded, gate, people: users, keeper });
  const github = createGitHub({
    ...config.github,
    db,
    box: secretBox,
    keyValue,
    keeper,
    users: session.users,
    app: secrets.github,
    publicOrigin,
    now,
  });
  return {
    session,
    serviceAccounts,
    rateLimit,
    routes: [session, serviceAccounts, users, twoFactor, github].map(({ routes }) => routes),
  };
}
