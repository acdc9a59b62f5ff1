import { env } from '@/config/env';

/** The ways to GitHub and back. They are pages of the API, which send the browser on. */
const WAYS = {
  signIn: '/github/signIn',
  link: '/github/link/authorize',
  connect: '/github/oauth/authorize',
} as const;

/** @param returnTo path of the page to come back to */
export const wayToGitHub = (way: keyof typeof WAYS, returnTo: string): string =>
  `${env.apiUrl}${WAYS[way]}?${new URLSearchParams({ returnTo })}`;

/** How a way to GitHub ended, as the API appends it to the page one comes back to. */
const OUTCOMES = ['linked', 'connected', 'denied', 'failed', 'taken', 'not-linked'] as const;
export type GitHubOutcome = (typeof OUTCOMES)[number];

/**
 * Takes the outcome off a path: it is said once, and not again when the page is visited later.
 * @param path of this app, with query and fragment
 */
export function takeOutcome(path: string): { path: string; outcome: GitHubOutcome | undefined } {
  const url = new URL(path, 'http://same.invalid');
  const outcome = OUTCOMES.find((one) => one === url.searchParams.get('github'));
  if (outcome) url.searchParams.delete('github');
  return { path: `${url.pathname}${url.search}${url.hash}`, outcome };
}
