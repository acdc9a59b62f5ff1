import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from './store-errors.js';

const TRIES = 3;
const PAUSE_MS = 250;

export interface Guard {
  /** Name of the server in the error. */
  server: string;
  /** Whether the same call may succeed once the server is back. */
  isFault: (error: unknown) => boolean;
  /** false for a call whose second run would answer differently */
  repeatable: boolean;
}

/**
 * Runs a call of a store; one that a broken connection ended is made again on a fresh one.
 * @throws StoreUnavailable when the connection stays broken
 */
export async function guard<T>(
  call: () => Promise<T>,
  { server, isFault, repeatable }: Guard,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (cause) {
      if (!isFault(cause)) throw cause;
      if (!repeatable || attempt === TRIES)
        throw new StoreUnavailable(`${server} cannot be reached.`, { cause });
      await sleep(PAUSE_MS);
    }
  }
}
