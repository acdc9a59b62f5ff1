/**
 * Small facts that all processes of an installation share and that time ends: sessions, counters,
 * messages. Every operation is atomic over all of them. Nothing is kept for ever, so every value
 * has a time to live in milliseconds.
 */
export interface KeyValue {
  /** @returns undefined when there is none, or its time is over */
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** @returns false when there was none */
  delete(key: string): Promise<boolean>;
  /**
   * Adds one; a counter begins at 0 and ends its time after the first `increment`, however many
   * follow.
   * @returns what it came to, and the milliseconds it has left
   */
  increment(key: string, ttlMs: number): Promise<{ count: number; leftMs: number }>;
  /**
   * Sets the value if it is `expected` at this moment; undefined expects that there is none.
   * @returns whether it did
   */
  compareAndSet(
    key: string,
    expected: string | undefined,
    value: string,
    ttlMs: number,
  ): Promise<boolean>;
  /** To everybody who listens at the moment; who is away misses it. Up to 4,000 characters. */
  publish(channel: string, message: string): Promise<void>;
  /** @returns what ends it */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => Promise<void>>;
  /** Forgets what is over, where the store does not do so by itself. */
  purge(): Promise<void>;
  close(): Promise<void>;
}

export const LONGEST_MESSAGE = 4_000;
