import { sleep } from './deadline.js';
import { isPassing } from './errors.js';
import type { Fetch } from './fetch.js';

export interface RetryOptions {
  /** Attempts after the first one, default 2; 0 for none. */
  limit?: number;
  /** Milliseconds that the first wait has at most, default 250; it doubles with each attempt. */
  baseMs?: number;
  /** Milliseconds that any wait has at most, default 10,000. Asked to wait longer, a call fails. */
  maxMs?: number;
}

/**
 * Repeats calls that do no harm twice: GET, HEAD, and those with an Idempotency-Key. Waits as
 * Retry-After says (RFC 9110, 10.2.3), else a random part of a growing time, so that clients that
 * failed together do not come back together.
 */
export function createFetchWithRetry(
  fetch: Fetch,
  { limit = 2, baseMs = 250, maxMs = 10_000 }: RetryOptions = {},
): Fetch {
  return async (request) => {
    for (let attempt = 0; ; attempt++) {
      const last = attempt >= limit || !isRepeatable(request);
      const again = last ? request : request.clone(); // a body can be read once
      let wait = Math.random() * Math.min(maxMs, baseMs * 2 ** attempt);
      try {
        const response = await fetch(request);
        if (last || !isPassing(response.status)) return response;
        const asked = retryAfterMs(response.headers, Date.now());
        if (asked !== undefined && asked > maxMs) return response;
        wait += asked ?? 0;
        await response.body?.cancel();
      } catch (error) {
        if (last || request.signal.aborted) throw error;
      }
      await sleep(wait, request.signal);
      request = again;
    }
  };
}

const isRepeatable = (request: Request): boolean =>
  request.method === 'GET' || request.method === 'HEAD' || request.headers.has('idempotency-key');

/** Milliseconds that the server asks to wait: seconds, or a date. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
