import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { scopesOfRole } from '../../http/service-scopes.js';
import type { Repositories } from './ports.js';
import { createServiceAccountRepository } from './service-account-repository.js';
import { createServiceAccountRoutes } from './service-account-routes.js';
import { createServiceAccountService } from './service-account-service.js';
import { createServiceTokenRepository } from './service-token-repository.js';
import { createServiceTokenService } from './service-token-service.js';
import { createTokenAccess, type TokenHolder } from './token-access-service.js';
import { isServiceToken } from './token-text.js';
import { createTokenUses } from './token-use-repository.js';

/** Service accounts, and what a request that carries one of their tokens is let in as. */
export function createServiceAccounts({ db, now }: { db: Db; now: () => Date }) {
  const on = (connection: Db): Repositories => ({
    accounts: createServiceAccountRepository(connection),
    tokens: createServiceTokenRepository(connection),
  });
  const deps = {
    ...on(db),
    transaction: <T>(work: (repositories: Repositories) => Promise<T>) =>
      inTransaction(db, (trx) => work(on(trx))),
    newId,
    now,
  };
  const access = createTokenAccess(createTokenUses(db), now);
  return {
    routes: createServiceAccountRoutes({
      accounts: createServiceAccountService({ ...deps, scopesOfRole }),
      tokens: createServiceTokenService(deps),
    }),
    tokens: {
      isServiceToken,
      principalOf: async (token: string) => toPrincipal(await access.holderOf(token)),
    },
    isTokenActive: access.isActive,
  };
}

/** No user name has a colon: an account cannot pass for a person in what is written down. */
const toPrincipal = (holder: TokenHolder | undefined): Principal | undefined =>
  holder && {
    kind: 'service',
    id: holder.account.id,
    username: `service:${holder.account.name}`,
    authority: 'SERVICE',
    role: holder.account.role,
    scopes: holder.account.scopes,
    owner: holder.owner,
    tokenId: holder.tokenId,
  };
