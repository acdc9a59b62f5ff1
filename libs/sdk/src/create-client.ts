import { createCall, type AnyOptions } from './call.js';
import { createDownload } from './download.js';
import { createEvents, createListen } from './events.js';
import type { Fetch } from './fetch.js';
import { createFetchWithRetry, type RetryOptions } from './fetch-with-retry.js';
import { createSession } from './fetch-with-session.js';
import { routes, type DetailedOperations, type Operations } from './generated/operations.js';
import { paginate, type Pages } from './pages.js';
import { readAnswer, readBody } from './read.js';
import { cookieTokens, fixedToken, providedTokens, type TokenProvider } from './tokens.js';
import { createWaitForGroup } from './wait-for-group.js';

export interface StatusClientOptions {
  /** Up to and with `/api/v1`, e.g. `http://localhost:3001/api/v1`. */
  baseUrl: string;
  /** Sign in as this user at the first call, and again when the session ends. For programs. */
  credentials?: { username: string; password: string };
  /** Or bring a token: a service account's (`status_…`), or a function that gets one. */
  token?: string | TokenProvider;
  /** Browsers: neither of both; cookies carry the session and are refreshed here. */
  fetch?: Fetch;
  /** Told when the session cannot be renewed. */
  onSessionEnd?: () => void;
  /** Milliseconds for each call, its retries included; default 30,000, 0 for no limit. */
  timeoutMs?: number;
  /** How calls that do no harm twice are repeated; `{ limit: 0 }` for never. */
  retry?: RetryOptions;
}

export interface StatusClient extends Operations {
  /** The same methods, answering with status, ETag, Location and headers beside the body. */
  withResponse: DetailedOperations;
  /** The lists, to loop over: `for await (const point of status.pages.listPoints())`. */
  pages: Pages;
  /** An operation as a file: `status.download('exportGroupEvidence', { path })`. */
  download: ReturnType<typeof createDownload>;
  /** Follow a computation group until it ended. */
  waitForGroup: ReturnType<typeof createWaitForGroup>;
  /** Events to loop over, across broken connections. */
  events: ReturnType<typeof createEvents>;
  /** Hand events to a function until the signal aborts. */
  listen: ReturnType<typeof createListen>;
}

/**
 * A client of the STATUS API: one method per operation of the contract, named by its operationId.
 * @example
 * const status = createStatusClient({ baseUrl, credentials: { username, password } });
 * const { items } = await status.listCatalogs({ query: { status: 'finalized' } });
 */
export function createStatusClient(options: StatusClientOptions): StatusClient {
  const { credentials, token, onSessionEnd, timeoutMs = 30_000 } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const plain = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const retrying = createFetchWithRetry(plain, options.retry);
  const signedOut = createCall({ baseUrl, fetch: plain, routes, timeoutMs });

  const signIn = async () => {
    const session = await signedOut('signIn', { body: credentials }, readBody);
    return (session as { accessToken: string }).accessToken;
  };
  const tokens =
    typeof token === 'string'
      ? fixedToken(token)
      : token
        ? providedTokens(token)
        : credentials
          ? providedTokens(signIn)
          : cookieTokens(() => signedOut('refreshSession', {}, readBody));
  const withSession = createSession({ tokens, onSessionEnd });
  const call = createCall({ baseUrl, fetch: withSession(retrying), routes, timeoutMs });

  const ids = Object.keys(routes);
  const methods = <M>(make: (id: string) => (options?: AnyOptions) => unknown): M =>
    Object.fromEntries(ids.map((id) => [id, make(id)])) as M;
  const operations = methods<Operations>((id) => (options) => call(id, options, readBody));
  const events = createEvents(baseUrl, withSession(plain));
  return {
    ...operations,
    withResponse: methods((id) => (options) => call(id, options, readAnswer)),
    pages: methods((id) => (options) => paginate((page) => call(id, page, readBody), options)),
    download: createDownload(call),
    waitForGroup: createWaitForGroup(operations.getGroup),
    events,
    listen: createListen(events),
  };
}
