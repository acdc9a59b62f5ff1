import createFetchClient from 'openapi-fetch';
import type { paths } from '@status/api-contract';
import { createCall } from './call.js';
import { createListen } from './events.js';
import { createFetchWithSession, type Fetch } from './fetch-with-session.js';
import { createOperations } from './generated/operations.js';
import { createWaitForGroup } from './wait-for-group.js';

export interface StatusClientOptions {
  /** Up to and with `/api/v1`, e.g. `http://localhost:3001/api/v1`. */
  baseUrl: string;
  /** Sign in as this user at the first call, and again when the session ends. For programs. */
  credentials?: { username: string; password: string };
  /** Or bring a token of your own (a service account's). */
  token?: string | (() => string | undefined | Promise<string | undefined>);
  /** Browsers: neither of both; cookies carry the session and are refreshed here. */
  fetch?: Fetch;
  /** Browsers: told when the session cannot be renewed. */
  onSessionEnd?: () => void;
}

/**
 * A client of the STATUS API: one method per operation of the contract, named by its operationId.
 * @example
 * const status = createStatusClient({ baseUrl, credentials: { username, password } });
 * const { items } = await status.listCatalogs({ query: { status: 'finalized' } });
 */
export function createStatusClient(options: StatusClientOptions) {
  const { credentials, token, onSessionEnd } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const plain = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  let own: Promise<string> | undefined;

  const signIn = () => {
    const mine = plainCall('signIn', 'post', '/users/signIn', { body: credentials }).then(
      ({ accessToken }) => accessToken,
    );
    // The next call tries again: the server may have been starting.
    mine.catch(() => (own = own === mine ? undefined : own));
    return (own = mine);
  };
  const getToken = () => {
    if (typeof token === 'function') return token();
    if (token || !credentials) return token;
    return own ?? signIn();
  };
  const renew = async (): Promise<boolean> => {
    if (token) return false;
    try {
      if (credentials) await signIn();
      else await plainCall('refreshSession', 'post', '/users/auth/refresh');
      return true;
    } catch {
      onSessionEnd?.();
      return false;
    }
  };
  const plainCall = createCall(createFetchClient<paths>({ baseUrl, fetch: plain }));
  const fetch = createFetchWithSession({
    fetch: plain,
    getToken: async () => getToken(),
    renew,
  });
  const operations = createOperations(createCall(createFetchClient<paths>({ baseUrl, fetch })));
  return {
    ...operations,
    /** Follow a computation group until it ended. */
    waitForGroup: createWaitForGroup(operations.getGroup),
    /** Listen to events until the signal aborts, across broken connections. */
    listen: createListen(baseUrl, fetch),
  };
}
export type StatusClient = ReturnType<typeof createStatusClient>;
