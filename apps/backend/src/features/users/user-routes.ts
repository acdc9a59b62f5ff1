import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { toPage } from '../../http/pagination.js';
import { keyOf, readKeyset } from '../../http/sort-cursor.js';
import type { OneTimeLink, UserAccount } from './user.js';
import type { UserService } from './user-service.js';

export const userRoutes = (users: UserService) =>
  ({
    listUsers: async ({ query }) => {
      const { sort = 'username', cursor, limit = 50, ...filters } = query;
      const order = sort.replace('username', 'name') as
        'name' | '-name' | 'createdAt' | '-createdAt';
      const found = await users.list({
        ...filters,
        sort: readKeyset(order, cursor),
        limit: limit + 1,
      });
      const key = keyOf(order);
      return {
        status: 200,
        body: toPage(found, limit, (user) => key({ ...user, name: user.username }), toContract),
      };
    },
    createUser: async ({ body }) => {
      const { user, link } = await users.create(body);
      return {
        status: 201,
        headers: { location: `/api/v1/users/${user.id}`, ...NOT_STORED },
        body: {
          ...toContract(user),
          ...(link && { inviteLink: link.link, inviteExpiresAt: link.expiresAt.toISOString() }),
        },
      };
    },
    getUser: async ({ path }) => ({ status: 200, body: toContract(await users.get(path.userId)) }),
    updateUser: async ({ path, body }) => ({
      status: 200,
      body: toContract(await users.update(path.userId, body)),
    }),
    deleteUser: async ({ path, principal }) => {
      await users.remove(path.userId, principal.id);
      return { status: 204 };
    },
    endUserSessions: async ({ path }) => {
      await users.endSessions(path.userId);
      return { status: 204 };
    },
    createPasswordReset: async ({ path }) => ({
      status: 201,
      headers: NOT_STORED,
      body: toLink(await users.makeLink(path.userId)),
    }),
  }) satisfies Routes;

/** RFC 9111, 5.2.2.5: what is shown once lies in no cache. */
const NOT_STORED = { 'cache-control': 'no-store' };

const toLink = ({ link, expiresAt }: OneTimeLink): Schemas['OneTimeLink'] => ({
  link,
  expiresAt: expiresAt.toISOString(),
});

const toContract = (user: UserAccount): Schemas['UserAccount'] => ({
  id: user.id,
  username: user.username,
  email: user.email,
  authority: user.authority,
  locale: user.locale,
  timeZone: user.timeZone,
  status: user.status,
  twoFactor: user.twoFactor,
  createdAt: user.createdAt.toISOString(),
});
