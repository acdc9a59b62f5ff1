import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../store.js';
import { isConnectionFault } from './connection-fault.js';

const TRIES = 3;
const PAUSE_MS = 250;

/**
 * Runs a query; a broken connection is tried again on a fresh one, then becomes StoreUnavailable.
 * @param repeatable false for a statement whose second run would answer differently
 */
export async function guarded<T>(query: () => Promise<T>, repeatable = true): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await query();
    } catch (cause) {
      if (!isConnectionFault(cause)) throw cause;
      if (!repeatable || attempt === TRIES)
        throw new StoreUnavailable('PostgreSQL cannot be reached.', { cause });
      await sleep(PAUSE_MS);
    }
  }
}
