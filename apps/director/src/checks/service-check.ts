export interface Found {
  version?: string | undefined;
  /** What does not work, of a service that answers. */
  degraded?: string | undefined;
}

export interface ServiceCheck {
  name: string;
  /** What to do when it is down, or to have it where it is not configured. */
  remedy: string;
  /**
   * Resolves when the service works. undefined: the catalogue does not name it.
   * @throws CheckFailed when it says itself that it does not; anything else when it does not answer
   */
  check?: (signal: AbortSignal) => Promise<Found>;
}

/** A service answers, and not well; the message is fit to be shown. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** What went wrong with a check, without addresses, names or passwords that errors may carry. */
export function explain(error: unknown): string {
  if (error instanceof CheckFailed) return error.message;
  const { name, code, cause } = (error ?? {}) as { name?: string; code?: unknown; cause?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'does not answer in time';
  if (typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code))
    return `does not answer (${code})`;
  return cause === undefined ? 'does not answer' : explain(cause);
}
