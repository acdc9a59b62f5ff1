import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import type { AttemptLimit, Passwords, SessionKeeper } from '../session/index.js';
import { createBelongingsRepository } from './belongings-repository.js';
import { createLinkRepository } from './link-repository.js';
import { linkRoutes } from './link-routes.js';
import { createLinkService } from './link-service.js';
import type { Repositories } from './ports.js';
import { profileRoutes } from './profile-routes.js';
import { createProfileService } from './profile-service.js';
import { createUserRepository } from './user-repository.js';
import { userRoutes } from './user-routes.js';
import { createUserService } from './user-service.js';

export interface UsersOptions {
  db: Db;
  keeper: Pick<SessionKeeper, 'endAll'>;
  passwords: Passwords;
  attempts: AttemptLimit;
  /** Origin of the web app, which links lead to. */
  publicOrigin: string;
  now: () => Date;
}

/** Users as administrators see them, their own profile, and the links to choose a password. */
export function createUsers({ db, ...options }: UsersOptions) {
  const on = (connection: Db): Repositories => ({
    users: createUserRepository(connection),
    links: createLinkRepository(connection),
    belongings: createBelongingsRepository(connection),
  });
  const common = {
    ...options,
    ...on(db),
    transaction: <T>(work: (repositories: Repositories) => Promise<T>) =>
      inTransaction(db, (trx) => work(on(trx))),
  };
  const users = createUserService({ ...common, newId });
  const profiles = createProfileService(common);
  return {
    routes: {
      ...userRoutes(users),
      ...profileRoutes(profiles),
      ...linkRoutes(createLinkService(common)),
    },
    /** @throws 404 */
    require: users.get,
    confirmPassword: profiles.confirmPassword,
  };
}
