import { conflict, invalid, notFound, unauthenticated } from '../../errors/index.js';
import type { Opened } from '../session/index.js';
import {
  ownPath,
  withEnding,
  type Errand,
  type GitHubConnection,
  type GitHubLink,
  type Trip,
} from './github.js';
import type { Box, GitHubOAuth, GitHubRepository, Grant, Sessions } from './ports.js';
import { tokenContext, type Trips } from './trips.js';

export interface GitHubServiceOptions {
  /** undefined: no OAuth app is configured. */
  oauth: GitHubOAuth | undefined;
  /** May linked accounts sign in? */
  signIn: boolean;
  evidenceScopes: readonly string[];
  callbackUrl: string;
  repository: GitHubRepository;
  sessions: Sessions;
  trips: Trips;
  box: Box;
  now: () => Date;
}

/** What GitHub sends a browser back with. */
export interface Answer {
  code?: string | undefined;
  state?: string | undefined;
  error?: string | undefined;
}
interface Client {
  address: string;
  userAgent: string | undefined;
}

export interface GitHubService {
  /**
   * Where to send a browser, and what it is to bring back, sealed.
   * @throws 400 for a `returnTo` that is no page of ours, 409 `github-not-configured`
   */
  begin(errand: Errand, returnTo: string): Promise<{ location: string; trip: string }>;
  /**
   * Where to send the browser next; `opened` when somebody is signed in now.
   * @throws 400 when the trip is not this browser's, is over or was made before; 401 when the session
   *   it was begun in has ended; 502, 504
   */
  finish(
    trip: string | undefined,
    answer: Answer,
    client: Client,
  ): Promise<{ location: string; opened?: Opened }>;
  /** @throws 404 */
  connection(userId: string): Promise<GitHubConnection>;
  /** @throws 404 */
  disconnect(userId: string): Promise<void>;
  /** @throws 404 */
  link(userId: string): Promise<GitHubLink>;
  /** @throws 404 */
  unlink(userId: string): Promise<void>;
  /** The token to read evidence with, for the collectors alone. */
  tokenOf(userId: string): Promise<string | undefined>;
}

export function createGitHubService(options: GitHubServiceOptions): GitHubService {
  const { repository, sessions, trips, box, now } = options;

  function configured(errand: Errand): GitHubOAuth {
    if (options.oauth && (options.signIn || errand.purpose !== 'sign-in')) return options.oauth;
    throw conflict(
      'github-not-configured',
      options.oauth
        ? 'Sign-in with GitHub is switched off. An administrator can set GITHUB_SIGN_IN=true.'
        : `GitHub is not configured. An administrator registers an OAuth app there with the callback ${options.callbackUrl} and sets GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET.`,
    );
  }

  async function arrive(trip: Trip, grant: Grant, client: Client) {
    const { errand, returnTo } = trip;
    if (errand.purpose === 'sign-in') {
      const userId = await repository.linkedUser(grant.account.id);
      const opened = userId === undefined ? undefined : await sessions.open(userId, client);
      return opened
        ? { location: returnTo, opened }
        : { location: withEnding(returnTo, 'not-linked') };
    }
    const { userId, purpose } = errand;
    if (purpose === 'link') {
      const linked = await repository.putLink(userId, grant.account, now());
      return { location: withEnding(returnTo, linked ? 'linked' : 'taken') };
    }
    const sealedToken = box.seal(grant.accessToken, tokenContext(userId));
    const granted = { scopes: grant.scopes, sealedToken };
    await repository.putConnection(userId, grant.account, granted, now());
    return { location: withEnding(returnTo, 'connected') };
  }

  return {
    async begin(errand, returnTo) {
      const oauth = configured(errand);
      const path = ownPath(returnTo);
      if (path === undefined)
        throw invalid([{ path: '/query/returnTo', message: 'must be the path of a page here' }]);
      const begun = await oauth.begin(errand.purpose === 'connect' ? options.evidenceScopes : []);
      const { location, state, verifier } = begun;
      return { location, trip: trips.seal({ errand, state, verifier, returnTo: path }) };
    },

    async finish(sealed, { code, state, error }, client) {
      const trip = await trips.take(sealed, state);
      const { errand, returnTo } = trip;
      const oauth = configured(errand);
      if (errand.purpose !== 'sign-in' && !(await sessions.lasts(errand.userId, errand.sessionId)))
        throw unauthenticated('The session this began in has ended. Sign in.', 'session-ended');
      if (error !== undefined)
        return { location: withEnding(returnTo, error === 'access_denied' ? 'denied' : 'failed') };
      if (code === undefined)
        throw invalid([{ path: '/query/code', message: 'is missing; begin anew' }]);
      return arrive(trip, await oauth.finish(code, trip), client);
    },

    async connection(userId) {
      const found = await repository.connection(userId);
      if (!found) throw notFound('GitHub connection of the user', userId);
      const { login, scopes, connectedAt } = found;
      return { login, scopes, connectedAt };
    },
    async disconnect(userId) {
      if (!(await repository.deleteConnection(userId)))
        throw notFound('GitHub connection of the user', userId);
    },
    async link(userId) {
      const found = await repository.link(userId);
      if (!found) throw notFound('GitHub link of the user', userId);
      return found;
    },
    async unlink(userId) {
      if (!(await repository.deleteLink(userId))) throw notFound('GitHub link of the user', userId);
    },
    async tokenOf(userId) {
      const found = await repository.connection(userId);
      return found && box.open(found.sealedToken, tokenContext(userId));
    },
  };
}
