import type { Fetch } from './fetch.js';
import type { Tokens } from './tokens.js';

export interface SessionOptions {
  tokens: Tokens;
  /** Told when the session cannot be renewed. */
  onSessionEnd?: () => void;
}

/**
 * Adds the token, and on a 401 renews the session and repeats the call once. Calls that fail
 * together share one renewal, whatever they fetch with: a refresh token works a single time.
 */
export function createSession({ tokens, onSessionEnd }: SessionOptions): (fetch: Fetch) => Fetch {
  let renewal: Promise<boolean> | undefined;
  let sent: string | undefined;
  const renewOnce = (refused: string | undefined) => {
    // Another call has renewed it while this one was under way.
    if (refused !== sent) return Promise.resolve(true);
    return (renewal ??= tokens
      .renew(refused)
      .catch(() => {
        onSessionEnd?.();
        return false;
      })
      .finally(() => {
        renewal = undefined;
      }));
  };
  const send = async (fetch: Fetch, request: Request): Promise<[Response, string | undefined]> => {
    const token = await tokens.get();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    sent = token;
    return [await fetch(request), token];
  };
  return (fetch) => async (request) => {
    const again = request.clone(); // a body can be read once
    const [response, token] = await send(fetch, request);
    if (response.status !== 401 || isSessionCall(request.url)) return response;
    if (!(await renewOnce(token))) return response;
    await response.body?.cancel();
    return (await send(fetch, again))[0];
  };
}

const isSessionCall = (url: string): boolean =>
  /\/users\/(signIn|signOut|auth\/refresh)$/.test(new URL(url).pathname);
