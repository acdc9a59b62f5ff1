import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooMany } from '../errors/index.js';

/** How often somebody may try to get in. Attempts are counted before they are judged, so that many
 * at once count as many. */
export interface RateLimit {
  /** Counts one call from an address. @throws 429 with Retry-After when there were too many */
  countCall(address: string): Promise<void>;
  /** Counts one attempt at an account. @throws 429 when there were too many since the last success */
  countAttempt(account: string, address: string): Promise<void>;
  /** The attempt was a success: the account starts anew. */
  forgetAttempts(account: string, address: string): Promise<void>;
}

export interface RateLimits {
  /** Failed attempts per account and address. */
  attempts: number;
  /** Calls per address. */
  calls: number;
  seconds: number;
}

/** Counts in this process. */
export function createRateLimit({
  attempts = 10,
  calls = 100,
  seconds = 60,
}: Partial<RateLimits> = {}): RateLimit {
  const perAddress = new RateLimiterMemory({ points: calls, duration: seconds });
  const perAccount = new RateLimiterMemory({ points: attempts, duration: seconds });
  return {
    countCall: (address) =>
      consume(perAddress, address, `More than ${calls} calls in ${seconds} s from this address.`),
    countAttempt: (account, address) =>
      consume(
        perAccount,
        keyOf(account, address),
        `More than ${attempts} failed attempts in ${seconds} s for this account.`,
      ),
    forgetAttempts: async (account, address) => {
      await perAccount.delete(keyOf(account, address));
    },
  };
}

const keyOf = (account: string, address: string) => `${address} ${account.toLowerCase()}`;

async function consume(limiter: RateLimiterMemory, key: string, fault: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw tooMany(`${fault} Try again in ${seconds} s.`, seconds);
  }
}
