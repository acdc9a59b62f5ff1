import { guard } from '../guard.js';
import { isMongoFault } from './connection-fault.js';

/**
 * Runs a call; a broken connection is tried again on a fresh one, then becomes StoreUnavailable.
 * @param repeatable false for a call whose second run would answer differently
 */
export const guardMongo = <T>(call: () => Promise<T>, repeatable = true): Promise<T> =>
  guard(call, { server: 'MongoDB', isFault: isMongoFault, repeatable });
