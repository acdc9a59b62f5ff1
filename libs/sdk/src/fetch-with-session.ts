export type Fetch = (request: Request) => Promise<Response>;

export interface SessionOptions {
  fetch: Fetch;
  /** The access token to send; undefined in browsers, where a cookie carries it. */
  getToken: () => string | undefined | Promise<string | undefined>;
  /** Called after a 401: true when a new session exists and the call is worth repeating. */
  renew: () => Promise<boolean>;
}

/**
 * Adds the token, and on a 401 renews the session and repeats the call once. Calls that fail
 * together share one renewal: a refresh token works a single time.
 */
export function createFetchWithSession({ fetch, getToken, renew }: SessionOptions): Fetch {
  let renewal: Promise<boolean> | undefined;
  const renewOnce = () =>
    (renewal ??= renew().finally(() => {
      renewal = undefined;
    }));
  const send = async (request: Request): Promise<Response> => {
    const token = await getToken();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return fetch(request);
  };
  return async (request) => {
    const again = request.clone(); // a body can be read once
    const response = await send(request);
    if (response.status !== 401 || isSessionCall(request.url)) return response;
    return (await renewOnce()) ? send(again) : response;
  };
}

const isSessionCall = (url: string): boolean =>
  /\/users\/(signIn|signOut|auth\/refresh)$/.test(new URL(url).pathname);
