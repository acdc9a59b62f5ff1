import { conflict, invalid, notFound } from '../../errors/index.js';
import type { Passwords, SessionKeeper } from '../session/index.js';
import { makeLink, refuseBadPassword, refuseUnknownZone } from './link-service.js';
import type { LinkRepository, Repositories, Transaction, UserQuery } from './ports.js';
import {
  endingOf,
  losesAdministrator,
  type NewUser,
  type OneTimeLink,
  type UserAccount,
  type UserChange,
} from './user.js';

export interface UserInput {
  username: string;
  email?: string | null | undefined;
  authority: NewUser['authority'];
  locale?: NewUser['locale'] | undefined;
  timeZone?: string | undefined;
  password?: string | undefined;
  invite?: boolean | undefined;
}

/** What administrators do with users. */
export interface UserService {
  list(query: UserQuery): Promise<UserAccount[]>;
  /** @throws 404 */
  get(id: string): Promise<UserAccount>;
  /** @returns with the link when the user is invited. @throws 400, 409 naming the field */
  create(input: UserInput): Promise<{ user: UserAccount; link?: OneTimeLink }>;
  /** @throws 404, 409 `last-administrator` or naming the field */
  update(id: string, change: UserChange): Promise<UserAccount>;
  /**
   * What the user answered for passes to who deletes them; nobody has it when that is themselves.
   * @throws 404, 409 `last-administrator`
   */
  remove(id: string, byId: string): Promise<void>;
  /** Signs them out everywhere. @throws 404 */
  endSessions(id: string): Promise<void>;
  /** A link to choose a password; for who was invited and did not come, a new invitation. @throws 404 */
  makeLink(id: string): Promise<OneTimeLink>;
}

interface UserServiceOptions extends Repositories {
  transaction: Transaction;
  passwords: Passwords;
  keeper: Pick<SessionKeeper, 'endAll'>;
  /** Origin of the web app, which links lead to. */
  publicOrigin: string;
  newId: () => string;
  now: () => Date;
}

export function createUserService(options: UserServiceOptions): UserService {
  const { users, links, transaction, passwords, keeper, publicOrigin, newId, now } = options;

  async function get(id: string, from = users): Promise<UserAccount> {
    const user = await from.find(id);
    if (!user) throw notFound('user', id);
    return user;
  }

  const linkFor = async (
    userId: string,
    purpose: 'invitation' | 'password-reset',
    to: LinkRepository,
  ) => {
    const { link, expiresAt, ...stored } = makeLink(publicOrigin, purpose, now());
    await to.put({ ...stored, userId, expiresAt });
    return { link, expiresAt };
  };

  /** The user, with everybody else kept from changing who administers. */
  async function held(id: string, change: UserChange | 'deletion', on: Repositories) {
    await on.users.lockAdministrators();
    const user = await get(id, on.users);
    if (losesAdministrator(user, change) && !(await on.users.hasOtherAdministrator(id)))
      throw lastAdministrator(user.username);
    return user;
  }

  return {
    list: (query) => users.list(query),
    get: (id) => get(id),

    async create({ password, invite, email = null, locale = 'en', timeZone = 'UTC', ...input }) {
      if ((password === undefined) === (invite !== true)) throw eitherOr();
      if (password !== undefined) refuseBadPassword(password, input.username, '/body/password');
      refuseUnknownZone(timeZone);
      const id = newId();
      const passwordHash = password === undefined ? undefined : await passwords.hash(password);
      return transaction(async (on) => {
        await on.users.insert({ ...input, id, email, locale, timeZone, passwordHash });
        const user = await get(id, on.users);
        return invite ? { user, link: await linkFor(id, 'invitation', on.links) } : { user };
      });
    },

    async update(id, change) {
      const { before, after } = await transaction(async (on) => {
        const before = await held(id, change, on);
        await on.users.update(id, change);
        return { before, after: await get(id, on.users) };
      });
      const ending = endingOf(before, change);
      if (ending) await keeper.endAll(id, ending);
      return after;
    },

    async remove(id, byId) {
      await transaction(async (on) => {
        await held(id, 'deletion', on);
        await on.belongings.handOver(id, byId === id ? undefined : byId);
        await on.users.markDeleted(id, now());
      });
      await keeper.endAll(id, 'user-deleted');
    },

    async endSessions(id) {
      await get(id);
      await keeper.endAll(id, 'ended-by-administrator');
    },

    async makeLink(id) {
      const hasPassword = (await get(id)) && (await users.passwordHashOf(id)) !== undefined;
      return linkFor(id, hasPassword ? 'password-reset' : 'invitation', links);
    },
  };
}

const lastAdministrator = (username: string) =>
  conflict(
    'last-administrator',
    `${username} is the last administrator who can sign in. Make another one first.`,
  );

const eitherOr = () =>
  invalid([
    { path: '/body/password', message: 'or invite: true is needed, and not both' },
    { path: '/body/invite', message: 'is needed when there is no password' },
  ]);
