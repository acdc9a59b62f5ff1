import type { BrowserContext } from '@playwright/test';

/** What an app that works does not do; a story names the exceptions that belong to it. */
export interface Faults {
  /** From now on these are part of the story, such as `/GET \/users\/whoami: 401/`. */
  expect(...patterns: RegExp[]): void;
  /** The others so far. */
  unexpected(): string[];
}

/** Nobody is signed in: the app asks, and learns it. */
export const NO_SESSION = [
  /^GET \/backend\/users\/whoami: 401$/,
  /^POST \/backend\/users\/auth\/refresh: 401$/,
];

/** Collects errors on the console, uncaught ones, and calls that failed, of all pages of a context. */
export function watchFaults(context: BrowserContext): Faults {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    // The browser's own word on a failed call; the calls are collected below.
    const isCall = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isCall) seen.push(`console: ${message.text()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400)
      seen.push(`${response.request().method()} ${pathOf(response.url())}: ${response.status()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // What a page that is left no longer waits for.
    if (why !== 'net::ERR_ABORTED') seen.push(`${request.method()} ${request.url()}: ${why}`);
  });
  return {
    expect: (...patterns) => void expected.push(...patterns),
    unexpected: () => seen.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  };
}

const pathOf = (url: string): string => new URL(url).pathname;
