import type { LeaseStore } from '../store/store.js';

const NAME = 'monitor';

export interface LeadershipOptions {
  leases: LeaseStore;
  /** This process. */
  owner: string;
  /** For how long a claim holds, in milliseconds. */
  ttlMs: number;
}

/**
 * Which of several directors keeps the record. While the store is away nobody can claim, so who
 * led goes on leading: the outage of the store itself must be noted too.
 */
export function createLeadership({ leases, owner, ttlMs }: LeadershipOptions) {
  let leads = false;
  return {
    /** @throws StoreUnavailable, and nothing has changed then */
    async claim(): Promise<boolean> {
      const now = Date.now();
      leads = await leases.claim({ name: NAME, owner, until: now + ttlMs, now });
      return leads;
    },
    async release(): Promise<void> {
      if (leads) await leases.release(NAME, owner);
      leads = false;
    },
  };
}
export type Leadership = ReturnType<typeof createLeadership>;
