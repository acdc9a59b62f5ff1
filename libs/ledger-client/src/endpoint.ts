/** Where a ledger is asked. */
export interface Endpoint {
  /** Without a slash at its end; `/entries`, `/head` … follow. */
  base: string;
  /** Whole address of its health. */
  health: string;
}

const VERSION = '/v1';

/**
 * Reads `host`, `host:port` or a URL. A URL with a path is the base as it stands; everything else
 * gets `/v1`, with the health beside it (`/health`), and plain hosts are asked over http.
 * @throws Error in one sentence for another scheme, credentials, a query or what is no address
 */
export function readEndpoint(endpoint: string): Endpoint {
  const text = endpoint.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.hostname === '')
    throw new Error(`"${shown(text)}" is no address of a ledger: give host, host:port or a URL.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`The ledger's address begins with ${url.protocol}//: only http and https go.`);
  if (url.username !== '' || url.password !== '')
    throw new Error("The ledger's address carries credentials: give the token apart from it.");
  if (url.search !== '' || url.hash !== '')
    throw new Error("The ledger's address ends in a query or fragment: leave it out.");
  const path = url.pathname.replace(/\/+$/, '');
  if (path !== '') return { base: url.origin + path, health: `${url.origin}${path}/health` };
  return { base: url.origin + VERSION, health: `${url.origin}/health` };
}

/** Up to the first sign of a credential: what was mistyped may hold one. */
const shown = (text: string) => text.replace(/^.*@/, '…@').slice(0, 100);
