import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import type { LinkService } from './link-service.js';
import type { LinkHolder } from './user.js';

/** For whoever holds a link: they are not signed in, and the token is in the body, never in a path. */
export const linkRoutes = (links: LinkService) =>
  ({
    checkInvitation: async ({ body }) => ({
      status: 200,
      body: toContract(await links.check('invitation', body.token)),
    }),
    acceptInvitation: async ({ body }) => {
      await links.accept('invitation', body);
      return { status: 204 };
    },
    checkPasswordReset: async ({ body }) => ({
      status: 200,
      body: toContract(await links.check('password-reset', body.token)),
    }),
    acceptPasswordReset: async ({ body }) => {
      await links.accept('password-reset', body);
      return { status: 204 };
    },
  }) satisfies Routes;

const toContract = ({ username, locale, expiresAt }: LinkHolder): Schemas['LinkHolder'] => ({
  username,
  locale,
  expiresAt: expiresAt.toISOString(),
});
