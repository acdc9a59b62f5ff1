import type { Routes } from '../../http/handler.js';
import type { ProfileService } from './profile-service.js';

export const profileRoutes = (profiles: ProfileService) =>
  ({
    updateProfile: async ({ body, principal }) => {
      const user = await profiles.update(principal.id, body);
      const { id, username, email, authority, locale, theme, timeZone } = user;
      return { status: 200, body: { id, username, email, authority, locale, theme, timeZone } };
    },
    changePassword: async ({ body, principal: { id: userId, sessionId } }) => {
      await profiles.changePassword({ ...body, userId, sessionId });
      return { status: 204 };
    },
  }) satisfies Routes;
