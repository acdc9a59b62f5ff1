import { guard } from '../guard.js';
import { isConnectionFault } from './connection-fault.js';

/**
 * Runs a query; a broken connection is tried again on a fresh one, then becomes StoreUnavailable.
 * @param repeatable false for a statement whose second run would answer differently
 */
export const guardPostgres = <T>(query: () => Promise<T>, repeatable = true): Promise<T> =>
  guard(query, { server: 'PostgreSQL', isFault: isConnectionFault, repeatable });
