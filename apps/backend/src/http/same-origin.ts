import type { Request } from 'express';

/**
 * Where a request says it was made: by our own pages, by those of another origin, or by something
 * that says nothing, which no browser does for an unsafe method (Fetch standard, `Origin` and
 * `Sec-Fetch-Site`).
 * @param publicOrigin origin of the web app, e.g. `https://status.example`
 */
export function requestOrigin(req: Request, publicOrigin: string): 'own' | 'foreign' | 'unknown' {
  const origin = req.get('origin') ?? originOf(req.get('referer'));
  if (origin !== undefined)
    return origin === publicOrigin || hostOf(origin) === ownHost(req) ? 'own' : 'foreign';
  const site = req.get('sec-fetch-site');
  if (site === undefined) return 'unknown';
  return site === 'same-origin' ? 'own' : 'foreign';
}

/** Without the scheme: behind a proxy that ends TLS the two can differ. */
const ownHost = (req: Request) => hostOf(`${req.protocol}://${req.host}`);

const hostOf = (url: string) => parse(url)?.host;
/** An address that is none has no origin of ours. */
const originOf = (url: string | undefined) =>
  url === undefined ? undefined : (parse(url)?.origin ?? 'null');

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
