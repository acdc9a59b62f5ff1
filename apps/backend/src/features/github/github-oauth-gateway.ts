import { randomBytes } from 'node:crypto';
import { Strategy } from 'passport-github2';
import { badGateway, gatewayTimeout, invalid } from '../../errors/index.js';
import { createBoundedRequest } from './bounded-request.js';
import type { GitHubOAuth, Grant } from './ports.js';

export interface GitHubOAuthOptions {
  clientId: string;
  clientSecret: string;
  /** `https://github.com`, or an Enterprise server. */
  baseUrl: string;
  apiUrl: string;
  /** Where GitHub sends browsers back to; registered there. */
  callbackUrl: string;
  timeoutMs?: number;
}

const MAX_BYTES = 1_000_000;
const HEADERS = { accept: 'application/json', 'user-agent': 'STATUS' };

/** What the strategy sees of a request, and the way that is begun or ended with it. */
interface OAuthRequest {
  query: { code?: string; state?: string };
  trip: { state: string; verifier: string };
}
type Outcome = { location: string } | { grant: Grant };
interface Profile {
  id?: string;
  username?: string;
}

/** GitHub by `passport-github2`, without Express: one call of the strategy is one promise. */
export function createGitHubOAuth(options: GitHubOAuthOptions): GitHubOAuth {
  const strategy = new BoundedStrategy(options);
  const run = (request: OAuthRequest, scope: readonly string[] = []) =>
    new Promise<Outcome>((resolve, reject) => {
      // What Passport does: the methods a strategy ends with are given to a copy per request.
      const copy = Object.assign(Object.create(strategy) as BoundedStrategy, {
        redirect: (location: string) => resolve({ location }),
        success: (user: unknown) => resolve({ grant: user as Grant }),
        fail: () => reject(refused()),
        error: (error: unknown) => reject(toProblem(error)),
      });
      copy.authenticate(request as never, { scope: [...scope] });
    });
  return {
    async begin(scopes) {
      const request: OAuthRequest = { query: {}, trip: { state: '', verifier: '' } };
      const outcome = await run(request, scopes);
      if (!('location' in outcome)) throw new Error('The strategy did not redirect.');
      return { location: outcome.location, ...request.trip };
    },
    async finish(code, trip) {
      const outcome = await run({ query: { code, state: trip.state }, trip });
      if (!('grant' in outcome)) throw new Error('The strategy did not take the code.');
      return outcome.grant;
    },
  };
}

class BoundedStrategy extends Strategy {
  constructor({ clientId, clientSecret, baseUrl, apiUrl, ...options }: GitHubOAuthOptions) {
    super(
      {
        clientID: clientId,
        clientSecret,
        callbackURL: options.callbackUrl,
        authorizationURL: `${baseUrl}/login/oauth/authorize`,
        tokenURL: `${baseUrl}/login/oauth/access_token`,
        userProfileURL: `${apiUrl}/user`,
        scope: [],
        pkce: true,
        // Typed for its form without PKCE: with it, the verifier comes second.
        store: tripStore as never,
      },
      (
        accessToken: string,
        _refresh: string,
        params: { scope?: string },
        profile: Profile,
        done: (error: unknown, user?: Express.User) => void,
      ) => {
        const { id = '', username = '' } = profile;
        if (!/^\d{1,20}$/.test(id) || !/^[\w-]{1,100}$/.test(username))
          return done(new Error('GitHub named no account.'));
        const scopes = (params.scope ?? '').split(/[\s,]+/).filter(Boolean);
        done(null, { account: { id, login: username }, accessToken, scopes } as Express.User);
      },
    );
    const { timeoutMs = 10_000 } = options;
    const request = createBoundedRequest({ timeoutMs, maxBytes: MAX_BYTES }, HEADERS);
    Object.assign(this._oauth2, { _request: request });
  }
}

/** State and verifier travel with the browser, sealed, instead of in a session here. */
const tripStore = {
  store(
    req: OAuthRequest,
    verifier: string,
    _state: unknown,
    _meta: unknown,
    done: (error: null, state: string) => void,
  ): void {
    req.trip = { state: randomBytes(32).toString('base64url'), verifier };
    done(null, req.trip.state);
  },
  verify(
    { trip }: OAuthRequest,
    state: string,
    done: (error: null, verifier: string | false) => void,
  ): void {
    done(null, state === trip.state ? trip.verifier : false);
  },
};

const refused = () =>
  invalid([
    { path: '/query/code', message: 'is not taken by GitHub: used, expired or another one’s' },
  ]);

/** Codes of RFC 6749, 5.2 and of GitHub's own that speak of the code, not of this application. */
const CODE_IS_WRONG = ['bad_verification_code', 'invalid_grant'];

function toProblem(error: unknown): Error {
  const { code, oauthError } = error as { code?: string; oauthError?: { name?: string } };
  if (code !== undefined && CODE_IS_WRONG.includes(code)) return refused();
  if (oauthError?.name === 'TimeoutError')
    return gatewayTimeout('github', 'GitHub did not answer in time. Try again.', error);
  return badGateway(
    'github',
    'GitHub did not answer as it should. Try again; if it stays so, an administrator should compare GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET and the callback address with the OAuth app.',
    error,
  );
}
