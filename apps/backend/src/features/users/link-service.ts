import { createHash, randomBytes } from 'node:crypto';
import { invalid } from '../../errors/index.js';
import {
  faultOfPassword,
  isTimeZone,
  type Passwords,
  type SessionKeeper,
} from '../session/index.js';
import type { LinkRepository, Transaction } from './ports.js';
import {
  linkExpiry,
  type LinkHolder,
  type Locale,
  type OneTimeLink,
  type Purpose,
} from './user.js';

export interface Acceptance {
  token: string;
  password: string;
  locale?: Locale | undefined;
  timeZone?: string | undefined;
}

export interface LinkService {
  /** @throws 400 naming the token when there is no such link, it was used or its time is over */
  check(purpose: Purpose, token: string): Promise<LinkHolder>;
  /** Gives the user the password and ends their sessions; the link is used up. @throws 400 */
  accept(purpose: Purpose, acceptance: Acceptance): Promise<void>;
}

interface LinkServiceOptions {
  links: LinkRepository;
  transaction: Transaction;
  passwords: Passwords;
  keeper: Pick<SessionKeeper, 'endAll'>;
  now: () => Date;
}

export function createLinkService(options: LinkServiceOptions): LinkService {
  const { links, transaction, passwords, keeper, now } = options;

  async function check(purpose: Purpose, token: string) {
    const holder = await links.find(hashOf(token), purpose, now());
    if (!holder) throw notUsable();
    return holder;
  }

  return {
    check,
    async accept(purpose, { token, password, locale, timeZone }) {
      // Before the link is taken: who chose a password that will not do can choose again.
      const { username } = await check(purpose, token);
      refuseBadPassword(password, username, '/body/password');
      refuseUnknownZone(timeZone);
      const passwordHash = await passwords.hash(password);
      const userId = await transaction(async ({ links, users }) => {
        const holder = await links.take(hashOf(token), purpose, now());
        if (!holder || !(await users.setPassword(holder.userId, passwordHash))) throw notUsable();
        if (locale ?? timeZone) await users.update(holder.userId, { locale, timeZone });
        return holder.userId;
      });
      await keeper.endAll(userId, 'password-changed');
    },
  };
}

/** @throws 400 naming the field */
export function refuseBadPassword(password: string, username: string, path: string): void {
  const fault = faultOfPassword(password, username);
  if (fault) throw invalid([{ path, message: fault, code: 'weak-password' }]);
}

/** @throws 400 naming the field */
export function refuseUnknownZone(timeZone: string | undefined): void {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw invalid([
      { path: '/body/timeZone', message: 'is no IANA time zone, such as Europe/Madrid' },
    ]);
}

/**
 * A new link. 256 random bits: nothing a slow hash could add, so SHA-256 is what is stored. The
 * secret is the fragment, which browsers send to no server and in no Referer.
 * @param origin of the web app
 */
export function makeLink(origin: string, purpose: Purpose, now: Date) {
  const token = randomBytes(32).toString('base64url');
  const page = purpose === 'invitation' ? 'accept-invitation' : 'reset-password';
  const link: OneTimeLink = { link: `${origin}/${page}#${token}`, expiresAt: linkExpiry(now) };
  return { ...link, purpose, tokenHash: hashOf(token) };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

const notUsable = () =>
  invalid([
    {
      path: '/body/token',
      message: 'is not the token of a link that is open; ask an administrator for a new link',
      code: 'link-not-usable',
    },
  ]);
