import {
  operationsById,
  type Operation,
  type OperationId,
  type Schemas,
} from '@status/api-contract';
import type { Request } from 'express';
import { notFound, unauthenticated } from '../../errors/index.js';
import { ACCESS_COOKIE, REFRESH_COOKIE } from '../../http/authenticate.js';
import { mayCall } from '../../http/authorize.js';
import { readCookie } from '../../http/cookies.js';
import type { Cookie, Routes } from '../../http/handler.js';
import type { Principal } from '../../http/principal.js';
import { requestOrigin } from '../../http/same-origin.js';
import { ACCESS_SECONDS } from '../../tokens/tokens.js';
import type { SecondFactor } from './second-factor.js';
import type { SessionService } from './session-service.js';
import { MOST_SESSIONS, type Opened, type SessionKeeper } from './session.js';
import type { SetupService } from './setup-service.js';
import type { User } from './user.js';

export interface SessionRoutesOptions {
  sessions: SessionService;
  keeper: SessionKeeper;
  setup: SetupService;
  secondFactor: Pick<SecondFactor, 'isOn'>;
  /** Origin of the web app: the cookies of a session are no use to other pages. */
  publicOrigin: string;
  /** What access tokens are verified with. */
  publicKeys: readonly Schemas['TokenKey'][];
}

export function createSessionRoutes({
  sessions,
  keeper,
  setup,
  secondFactor,
  publicOrigin,
  publicKeys,
}: SessionRoutesOptions): Routes {
  /** What a page of another origin makes a browser send does not count. */
  const refreshTokenOf = (req: Request) =>
    requestOrigin(req, publicOrigin) === 'foreign'
      ? undefined
      : readCookie(req.get('cookie'), REFRESH_COOKIE);

  return {
    getSetup: async () => ({
      status: 200,
      body: { initialised: await setup.isInitialised() },
    }),

    createSetup: async ({ body, req }) => ({
      status: 201,
      body: toUser(await setup.setUp(body, addressOf(req))),
    }),

    signIn: async ({ body, req }) => {
      const client = { address: addressOf(req), userAgent: req.get('user-agent') };
      const opened = await sessions.signIn(body, client);
      const { user, accessToken } = opened;
      return {
        status: 200,
        headers: NOT_STORED,
        cookies: cookiesOf(opened),
        body: { user: toUser(user), accessToken, expiresIn: ACCESS_SECONDS },
      };
    },

    refreshSession: async ({ req }) => {
      const token = refreshTokenOf(req);
      if (token === undefined)
        throw unauthenticated(
          'There is no refreshToken cookie of ours with this request. Sign in.',
        );
      const opened = await sessions.refresh(token);
      return {
        status: 200,
        headers: NOT_STORED,
        cookies: cookiesOf(opened),
        body: { accessToken: opened.accessToken, expiresIn: ACCESS_SECONDS },
      };
    },

    signOut: async ({ principal, req }) => {
      if (requestOrigin(req, publicOrigin) !== 'foreign') {
        const { sessionId } = principal;
        await sessions.signOut({ refreshToken: refreshTokenOf(req), sessionId });
      }
      return { status: 204, cookies: NO_COOKIES };
    },

    getTokenKeys: async () => ({ status: 200, body: { keys: [...publicKeys] } }),

    listMySessions: async ({ principal: { id, sessionId } }) => {
      const items = (await keeper.list(id, sessionId)).map((session) => ({
        ...session,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
      }));
      return { status: 200, body: { items, page: { nextCursor: null, limit: MOST_SESSIONS } } };
    },

    endMyOtherSessions: async ({ principal }) => {
      await keeper.endAll(principal.id, 'ended-by-user', principal.sessionId);
      return { status: 204 };
    },

    endMySession: async ({ path: { sessionId }, principal }) => {
      if (!(await keeper.end(principal.id, sessionId, 'ended-by-user')))
        throw notFound('session', sessionId);
      return { status: 204 };
    },

    whoami: async ({ principal }) => {
      const { id, authority } = principal;
      const permissions = permissionsOf(principal);
      if (principal.kind !== 'user')
        return { status: 200, body: { ...serviceOf(principal), permissions } };
      const user = await sessions.find(id);
      if (!user) throw unauthenticated('This user is no more. Sign in as another one.');
      const { email, locale, timeZone, theme } = user;
      const twoFactor = await secondFactor.isOn(id);
      const known = { id, username: user.username, email, locale, timeZone, theme, twoFactor };
      return { status: 200, body: { ...known, authority, permissions } };
    },
  };
}

const serviceOf = ({ id, username, authority, scopes, role, owner }: Principal) => ({
  ...{ id, username, authority, scopes: [...scopes] },
  ...(role && { role }),
  ...(owner && { owner }),
});

/** RFC 6749, 5.1: tokens are no business of any cache. */
const NOT_STORED = { 'cache-control': 'no-store' };

/** What a browser is given that has just signed in. */
export const cookiesOf = ({ accessToken, refreshToken, refreshSeconds }: Opened): Cookie[] => [
  { name: ACCESS_COOKIE, value: accessToken, maxAgeSeconds: ACCESS_SECONDS },
  { name: REFRESH_COOKIE, value: refreshToken, maxAgeSeconds: refreshSeconds },
];
const NO_COOKIES: Cookie[] = [
  { name: ACCESS_COOKIE, value: undefined },
  { name: REFRESH_COOKIE, value: undefined },
];

const addressOf = (req: Request) => req.ip ?? '';

const permissionsOf = (principal: Principal): OperationId[] =>
  (Object.entries(operationsById) as [OperationId, Operation][])
    .filter(([, operation]) => mayCall(principal, operation))
    .map(([id]) => id);

const toUser = (user: User): Schemas['User'] => ({
  id: user.id,
  username: user.username,
  email: user.email,
  authority: user.authority,
  locale: user.locale,
  timeZone: user.timeZone,
  createdAt: user.createdAt.toISOString(),
});
