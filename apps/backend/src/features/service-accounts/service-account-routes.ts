import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { ServiceAccountService } from './service-account-service.js';
import type { ServiceAccountView, ServiceToken } from './service-account.js';
import type { ServiceTokenService } from './service-token-service.js';

export interface ServiceAccountRoutesOptions {
  accounts: ServiceAccountService;
  tokens: ServiceTokenService;
}

export const createServiceAccountRoutes = ({ accounts, tokens }: ServiceAccountRoutesOptions) =>
  ({
    listServiceAccounts: async ({ principal, query: { cursor, limit = 50, owner } }) => {
      const [name = '', id = ''] = decodeCursor(cursor, ['text', 'id']) ?? [];
      const after = cursor === undefined ? undefined : { name, id };
      const found = await accounts.list(principal, {
        after,
        limit: limit + 1,
        own: owner === 'me',
      });
      const body = toPage(found, limit, (account) => [account.name, account.id], toAccount);
      return { status: 200, body };
    },
    listGrantableRoles: async ({ principal }) => ({
      status: 200,
      body: {
        items: accounts
          .grantable(principal)
          .map(({ role, scopes }) => ({ role, scopes: [...scopes] })),
      },
    }),
    getServiceAccount: async ({ principal, path }) => ({
      status: 200,
      body: toAccount(await accounts.get(principal, path.serviceAccountId)),
    }),
    createServiceAccount: async ({ principal, body }) => {
      const account = await accounts.create(principal, body);
      return {
        status: 201,
        headers: { location: `/api/v1/service-accounts/${account.id}` },
        body: toAccount(account),
      };
    },
    updateServiceAccount: async ({ principal, path, body }) => ({
      status: 200,
      body: toAccount(await accounts.update(principal, path.serviceAccountId, body)),
    }),
    deleteServiceAccount: async ({ principal, path }) => {
      await accounts.remove(principal, path.serviceAccountId);
      return { status: 204 };
    },

    listServiceTokens: async ({ principal, path, query: { cursor, limit = 50 } }) => {
      const [before] = decodeCursor(cursor, ['id']) ?? [];
      const page = { before, limit: limit + 1 };
      const found = await tokens.list(principal, path.serviceAccountId, page);
      return { status: 200, body: toPage(found, limit, ({ id }) => [id], toToken) };
    },
    createServiceToken: async ({ principal, path, body: { name, expiresAt } }) => {
      const made = await tokens.create(principal, path.serviceAccountId, {
        name,
        expiresAt: typeof expiresAt === 'string' ? new Date(expiresAt) : expiresAt,
      });
      return {
        status: 201,
        headers: { 'cache-control': 'no-store' },
        body: { ...shownOf(made), token: made.token },
      };
    },
    deleteServiceToken: async ({ principal, path }) => {
      await tokens.revoke(principal, path.serviceAccountId, path.tokenId);
      return { status: 204 };
    },
  }) satisfies Routes;

const toAccount = ({
  createdAt,
  lastUsedAt,
  ...account
}: ServiceAccountView): Schemas['ServiceAccount'] => ({
  ...account,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});

const toToken = (token: ServiceToken): Schemas['ServiceToken'] => ({
  ...shownOf(token),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
});

const shownOf = (token: ServiceToken) => ({
  id: token.id,
  name: token.name,
  prefix: token.prefix,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt?.toISOString() ?? null,
});
