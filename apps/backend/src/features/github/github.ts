/** An account of GitHub's; the id stays when the login changes. */
export interface GitHubAccount {
  id: string;
  login: string;
}

export interface GitHubLink {
  login: string;
  linkedAt: Date;
}

export interface GitHubConnection {
  login: string;
  /** What GitHub granted, which can be less than was asked for. */
  scopes: string[];
  connectedAt: Date;
}

/** What somebody is sent to GitHub for. */
export type Errand =
  { purpose: 'sign-in' } | { purpose: 'link' | 'connect'; userId: string; sessionId: string };

/**
 * A way to GitHub and back, kept by the browser that began it. `state` ties the answer to this browser
 * (RFC 6749, 10.12), `verifier` ties the code to who asked for it (RFC 7636).
 */
export interface Trip {
  errand: Errand;
  state: string;
  verifier: string;
  /** A page of ours, as a path. */
  returnTo: string;
  /** Milliseconds since the epoch. */
  endsAt: number;
}

export const TRIP_MS = 600_000;

/** How a trip can end, as the page it returns to is told. */
export type Ending = 'connected' | 'linked' | 'denied' | 'failed' | 'taken' | 'not-linked';

const ORIGIN = 'http://own.invalid';

/** The path, query and fragment of a page of ours; undefined when it would lead anywhere else. */
export function ownPath(text: string): string | undefined {
  // Browsers read a backslash as a slash and leave control characters out (URL standard, 4.4).
  if (!text.startsWith('/') || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text, ORIGIN))
    return undefined;
  const url = new URL(text, ORIGIN);
  if (url.origin !== ORIGIN || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}

/** The page with what became of the trip. */
export function withEnding(returnTo: string, ending: Ending): string {
  const url = new URL(returnTo, ORIGIN);
  url.searchParams.set('github', ending);
  return url.pathname + url.search + url.hash;
}
