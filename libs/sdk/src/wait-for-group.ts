import type { components } from '@status/api-contract';
import type { Result } from './call.js';

type GroupResult = components['schemas']['GroupResult'];
type GetGroup = (options: {
  path: { group: string };
  signal?: AbortSignal;
}) => Promise<Result<'getGroup'>>;

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
  (getGroup: GetGroup) =>
  async (group: string, { every = 250, signal }: WaitOptions = {}): Promise<GroupResult> => {
    for (;;) {
      const answer = await getGroup({ path: { group }, signal });
      if ('computations' in answer) return answer;
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  };
