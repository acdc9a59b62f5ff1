import { createHash } from 'node:crypto';
import { tooMany } from '../errors/index.js';
import type { KeyValue } from '../kv/key-value.js';

/** How often somebody may try to get in. Attempts are counted before they are judged, so that many
 * at once count as many. */
export interface RateLimit {
  /** Counts one call from an address. @throws 429 with Retry-After when there were too many */
  countCall(address: string): Promise<void>;
  /** Counts one attempt at an account. @throws 429 when there were too many since the last success */
  countAttempt(account: string, address: string): Promise<void>;
  /** The attempt was a success: the account starts anew, and the address is one of its own. */
  forgetAttempts(account: string, address: string): Promise<void>;
}

export interface RateLimits {
  /** Failed attempts per account and address. */
  attempts: number;
  /** Calls per address. */
  calls: number;
  /** Of both. */
  seconds: number;
  /**
   * Attempts per account and hour from all addresses it was never signed in from: a guesser can
   * have many, and the owner is not locked out by them (ASVS 4.0, 2.2.1 asks for 100).
   */
  strangersPerHour: number;
}

const HOUR_MS = 3_600_000;
const KNOWN_MS = 30 * 24 * HOUR_MS;

type Counters = Pick<KeyValue, 'get' | 'set' | 'delete' | 'increment'>;

/** Counts in a store that all backends share. */
export function createRateLimit(
  counters: Counters,
  { attempts = 10, calls = 100, seconds = 60, strangersPerHour = 100 }: Partial<RateLimits> = {},
): RateLimit {
  async function count(key: string, most: number, ttlMs: number, fault: string): Promise<void> {
    const { count: made, leftMs } = await counters.increment(key, ttlMs);
    if (made <= most) return;
    const wait = Math.max(1, Math.ceil(leftMs / 1000));
    throw tooMany(`${fault} Try again in ${wait} s.`, wait);
  }

  return {
    countCall: (address) =>
      count(
        `rate:calls:${address}`,
        calls,
        seconds * 1000,
        `More than ${calls} calls in ${seconds} s from this address.`,
      ),

    async countAttempt(account, address) {
      const fault = `More than ${attempts} failed attempts in ${seconds} s for this account.`;
      await count(`rate:attempts:${pairOf(account, address)}`, attempts, seconds * 1000, fault);
      if (await counters.get(`rate:known:${pairOf(account, address)}`)) return;
      await count(
        `rate:strangers:${nameOf(account)}`,
        strangersPerHour,
        HOUR_MS,
        `More than ${strangersPerHour} attempts in an hour for this account from places it is not used from.`,
      );
    },

    async forgetAttempts(account, address) {
      await counters.delete(`rate:attempts:${pairOf(account, address)}`);
      await counters.set(`rate:known:${pairOf(account, address)}`, 'yes', KNOWN_MS);
    },
  };
}

/** Not the name itself: people type passwords there. */
const nameOf = (account: string) =>
  createHash('sha256').update(account.toLowerCase()).digest('base64url');
const pairOf = (account: string, address: string) => `${address} ${nameOf(account)}`;
