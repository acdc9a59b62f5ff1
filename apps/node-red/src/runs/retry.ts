/** Milliseconds asked for by a Retry-After header (RFC 9110, section 10.2.3), if it can be read. */
export function retryAfter(
  header: string | string[] | undefined,
  now = Date.now(),
): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Exponential pause with jitter, in milliseconds; `attempt` counts from 0. */
export function backoff(attempt: number, base: number, most: number): number {
  return Math.min(most, base * 2 ** attempt) * (0.75 + Math.random() / 2);
}
