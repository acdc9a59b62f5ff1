export type ServiceState = 'up' | 'degraded' | 'down' | 'not-configured';

export interface ServiceHealth {
  name: string;
  status: ServiceState;
  latencyMs: number | null;
  version: string | null;
  /** Why it is down, in words that show no secret. */
  detail: string | null;
  /** What to do about it. */
  remedy: string | null;
  /** Since when it has been seen in this state. */
  since: Date | null;
  checkedAt: Date;
}

export interface QueueCounts {
  queued: number;
  running: number;
}

export interface SystemStatus {
  /** up when every service is, down when one is. */
  status: 'up' | 'degraded' | 'down';
  /** Who has looked at the services. */
  source: 'director' | 'backend';
  version: string;
  startedAt: Date;
  /** What this installation is made of. */
  services: ServiceHealth[];
  /** What it could have too. */
  notConfigured: ServiceHealth[];
  queue: QueueCounts;
}

/** What other slices may ask: the services, checked within the last second. */
export interface SystemStatusReader {
  read(): Promise<SystemStatus>;
}

export interface ServiceCheck {
  name: string;
  /** What to do when it is down, or to have it where it is not configured. */
  remedy: string;
  /**
   * Resolves when the service works; `degraded` says what does not. undefined: not configured.
   * @throws CheckFailed when it says itself that it does not; anything else when it does not answer
   */
  check?: (signal: AbortSignal) => Promise<Found>;
}

export interface Found {
  version?: string | undefined;
  degraded?: string | undefined;
}

/** Answers that take longer are a fault too. */
export const SLOW_MS = 1_000;

export const overallOf = (services: readonly ServiceHealth[]): SystemStatus['status'] => {
  const has = (state: ServiceState) => services.some(({ status }) => status === state);
  return has('down') ? 'down' : has('degraded') ? 'degraded' : 'up';
};

/** A service answers, and not well; the message is fit to be shown. */
export class CheckFailed extends Error {}

/** What went wrong with a check, without addresses, names or passwords that errors may carry. */
export function explain(error: unknown): string {
  if (error instanceof CheckFailed) return error.message;
  const { name, code, cause } = (error ?? {}) as { name?: string; code?: unknown; cause?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'does not answer in time';
  if (typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code))
    return `does not answer (${code})`;
  return cause === undefined ? 'does not answer' : explain(cause);
}

/** Services that came up or went down from one reading to the next; new ones are no change. */
export function changesBetween(
  before: readonly ServiceHealth[],
  after: readonly ServiceHealth[],
): ServiceHealth[] {
  const known = new Map(before.map(({ name, status }) => [name, status]));
  return after.filter(({ name, status }) => known.has(name) && known.get(name) !== status);
}
