import type { Request } from 'express';
import { unauthenticated } from '../../errors/index.js';
import { readCookie } from '../../http/cookies.js';
import type { Cookie, Routes } from '../../http/handler.js';
import type { Principal } from '../../http/principal.js';
import { cookiesOf } from '../session/index.js';
import { TRIP_MS, type Errand } from './github.js';
import type { GitHubService } from './github-service.js';

const TRIP_COOKIE = 'githubTrip';
/** Lax: GitHub's page, another site, sends the browser back here. */
const tripCookie = (value: string | undefined): Cookie => ({
  ...{ name: TRIP_COOKIE, value, sameSite: 'lax' },
  maxAgeSeconds: TRIP_MS / 1000,
});
const NOT_STORED = { 'cache-control': 'no-store' };

export const createGitHubRoutes = (github: GitHubService) =>
  ({
    signInWithGitHub: ({ query }) => leave(github, { purpose: 'sign-in' }, query.returnTo),
    linkGitHub: ({ principal, query }) =>
      leave(github, { purpose: 'link', ...sessionOf(principal) }, query.returnTo),
    connectGitHub: ({ principal, query }) =>
      leave(github, { purpose: 'connect', ...sessionOf(principal) }, query.returnTo),

    finishGitHub: async ({ query, req }) => {
      const trip = readCookie(req.get('cookie'), TRIP_COOKIE);
      const { location, opened } = await github.finish(trip, query, clientOf(req));
      return {
        status: 302,
        headers: { location, ...NOT_STORED },
        cookies: [tripCookie(undefined), ...(opened ? cookiesOf(opened) : [])],
      };
    },

    getGitHubConnection: async ({ principal }) => {
      const { connectedAt, ...connection } = await github.connection(principal.id);
      return { status: 200, body: { ...connection, connectedAt: connectedAt.toISOString() } };
    },
    disconnectGitHub: async ({ principal }) => {
      await github.disconnect(principal.id);
      return { status: 204 };
    },
    getGitHubLink: async ({ principal }) => {
      const { login, linkedAt } = await github.link(principal.id);
      return { status: 200, body: { login, linkedAt: linkedAt.toISOString() } };
    },
    unlinkGitHub: async ({ principal }) => {
      await github.unlink(principal.id);
      return { status: 204 };
    },
  }) satisfies Routes;

async function leave(github: GitHubService, errand: Errand, returnTo = '/') {
  const { location, trip } = await github.begin(errand, returnTo);
  return {
    status: 302 as const,
    headers: { location, ...NOT_STORED },
    cookies: [tripCookie(trip)],
  };
}

function sessionOf({ id, sessionId }: Principal): { userId: string; sessionId: string } {
  if (sessionId === undefined) throw unauthenticated('This needs somebody who has signed in.');
  return { userId: id, sessionId };
}

const clientOf = (req: Request) => ({ address: req.ip ?? '', userAgent: req.get('user-agent') });
