import { setTimeout as sleep } from 'node:timers/promises';
import { FlowError } from '../runs/flow-error.js';

const MINUTE = 60_000;
/** Who would wait longer is told so instead: the run has a deadline too. */
const LONGEST_WAIT = 2 * MINUTE;

/** Most requests a minute that can be asked for; it bounds what is remembered. */
export const MAX_PER_MINUTE = 6000;

export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/**
 * Gives turns so that no minute has more than `perMinute` of them.
 *
 * @param perMinute a whole number up to `MAX_PER_MINUTE`
 * @returns a function whose promise resolves when it is the caller's turn, in the order of calls; it
 *   rejects with FlowError STATUS_LIMIT at once when that is more than two minutes away
 */
export function createRateLimit(
  perMinute: number,
  clock: Clock = { now: Date.now, sleep },
): () => Promise<void> {
  /** When the last `perMinute` turns were or will be given, as a ring. */
  const turns: number[] = [];
  let next = 0;
  return async () => {
    const now = clock.now();
    const at = Math.max(now, (turns[next] ?? -Infinity) + MINUTE);
    if (at - now > LONGEST_WAIT) {
      const fault = `More requests wait than ${perMinute} a minute let through in two minutes`;
      throw new FlowError('STATUS_LIMIT', fault);
    }
    turns[next] = at;
    next = (next + 1) % perMinute;
    if (at > now) await clock.sleep(at - now);
  };
}
