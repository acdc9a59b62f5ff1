import { setTimeout as sleep } from 'node:timers/promises';
import { StoreRefused } from './store-errors.js';

const PAUSE_MS = 500;

export interface Waiting {
  /** The store in words, without its password. */
  what: string;
  /** How long a server that is not there yet is waited for, in milliseconds. */
  waitMs?: number;
  onWait?: (fault: string) => void;
  /** Whether the fault is one that passes. */
  isPassing: (error: unknown) => boolean;
  /** What the fault says, without the password. */
  wordsOf: (error: unknown) => string;
}

/**
 * Calls until the server answers.
 * @throws StoreRefused when it refuses, or stays away
 */
export async function waitUntilThere(
  call: () => Promise<unknown>,
  { what, waitMs = 30_000, onWait, isPassing, wordsOf }: Waiting,
): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      await call();
      return;
    } catch (cause) {
      const fault = wordsOf(cause);
      if (!isPassing(cause) || Date.now() > until)
        throw new StoreRefused(`${what} cannot be used: ${fault}`, { cause });
      onWait?.(fault);
      await sleep(PAUSE_MS);
    }
  }
}
