import { conflict, forbidden, invalid, notFound } from '../../errors/index.js';
import type { Repositories } from './ports.js';
import { MOST_TOKENS, expiryOf, type Manager, type ServiceToken } from './service-account.js';
import { ownerScope } from './service-account-service.js';
import { hashToken, newToken, prefixOf } from './token-text.js';

export interface ServiceTokenService {
  /** Newest first. @throws 404 */
  list(
    manager: Manager,
    accountId: string,
    page: { before: string | undefined; limit: number },
  ): Promise<ServiceToken[]>;
  /**
   * Makes a token; nobody can read it again. @param wanted.expiresAt undefined: after 90 days
   * @throws 400 naming the field, 403 for one without end, 404, 409 when there are too many
   */
  create(
    manager: Manager,
    accountId: string,
    wanted: { name: string; expiresAt?: Date | null | undefined },
  ): Promise<ServiceToken & { token: string }>;
  /** @throws 404 */
  revoke(manager: Manager, accountId: string, tokenId: string): Promise<void>;
}

export interface ServiceTokenDeps extends Repositories {
  transaction: <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>;
  newId: () => string;
  now: () => Date;
}

export function createServiceTokenService(deps: ServiceTokenDeps): ServiceTokenService {
  const { tokens, transaction, newId, now } = deps;
  const own = async (manager: Manager, id: string, accounts = deps.accounts) => {
    if (!(await accounts.find(id, ownerScope(manager), now())))
      throw notFound('service account', id);
  };
  return {
    async list(manager, accountId, { before, limit }) {
      await own(manager, accountId);
      return tokens.list(accountId, before, limit);
    },

    async create(manager, accountId, { name, expiresAt: wanted }) {
      const token = newToken();
      const createdAt = now();
      return transaction(async (locked) => {
        await locked.accounts.lock(accountId);
        await own(manager, accountId, locked.accounts);
        const expiry = expiryOf(wanted, manager.authority, createdAt);
        if ('refusal' in expiry) throw forbidden(expiry.refusal);
        if ('fault' in expiry) throw invalid([{ path: '/body/expiresAt', message: expiry.fault }]);
        if ((await locked.tokens.countOf(accountId)) >= MOST_TOKENS)
          throw conflict(
            'too-many-tokens',
            `The account has ${MOST_TOKENS} tokens. Revoke one that is not used.`,
          );
        const made: ServiceToken = {
          id: newId(),
          accountId,
          name,
          prefix: prefixOf(token),
          createdAt,
          ...expiry,
          lastUsedAt: null,
        };
        await locked.tokens.insert(made, hashToken(token));
        return { ...made, token };
      });
    },

    async revoke(manager, accountId, tokenId) {
      await own(manager, accountId);
      if (!(await tokens.delete(accountId, tokenId))) throw notFound('token', tokenId);
    },
  };
}
