import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/** Fields about one connection, which a proxy does not pass on (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Fields a caller could use to pass for someone else: the gateway alone says who calls. */
const CALLER = /^(forwarded|x-forwarded-.*|x-real-ip)$/;

/**
 * Headers for the service: the caller's, with the caller's true address.
 * @param protocol as browsers see it: "http" or "https"
 */
export function requestHeaders(request: IncomingMessage, protocol: string): OutgoingHttpHeaders {
  const kept = Object.entries(request.headers).filter(
    ([name]) => !HOP_BY_HOP.has(name) && !CALLER.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    // A body of unknown length stays one; Node.js frames it anew.
    ...(request.headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {}),
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': protocol,
  };
}

/** A cookie set for a path of the service holds for another path at the gateway. */
export interface CookiePath {
  from: string;
  to: string;
}

/** Headers for the caller: the service's, with the paths of its cookies as the caller sees them. */
export function responseHeaders(
  headers: IncomingHttpHeaders,
  cookiePath?: CookiePath,
): OutgoingHttpHeaders {
  const kept = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)),
  );
  const cookies = headers['set-cookie'];
  if (!cookies || !cookiePath) return kept;
  return { ...kept, 'set-cookie': cookies.map((cookie) => moveCookie(cookie, cookiePath)) };
}

/** RFC 6265, section 5.1.4: a cookie path matches itself and what lies below it. */
function moveCookie(cookie: string, { from, to }: CookiePath): string {
  return cookie.replace(/(;\s*path=)([^;]*)/i, (all, name: string, path: string) =>
    path === from || path.startsWith(`${from}/`) ? `${name}${to}${path.slice(from.length)}` : all,
  );
}
