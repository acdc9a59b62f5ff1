import type { components } from '@status/api-contract';
import { sleep } from './deadline.js';
import type { Method } from './operation-types.js';

type GroupResult = components['schemas']['GroupResult'];

export interface WaitOptions {
  /** Milliseconds between questions, default 250. */
  every?: number;
  signal?: AbortSignal;
}

/**
 * Follows a computation group until it ended, whichever way: `status` says how.
 * @throws ApiError, NetworkError as every call; the signal's reason when it aborts
 */
export const createWaitForGroup =
  (getGroup: Method<'getGroup'>) =>
  async (group: string, { every = 250, signal }: WaitOptions = {}): Promise<GroupResult> => {
    for (;;) {
      const answer = await getGroup({ path: { group }, signal });
      if ('computations' in answer) return answer;
      await sleep(every, signal);
    }
  };
