import { forbidden, invalid, type AppError } from '../../errors/index.js';
import type { NewEntry } from './ledger.js';

/** Bytes of an entry's meta as JSON: it stays for ever. */
const MAX_META = 1_024;
/** What the backend itself seals; whoever held one of these keys could keep a run from its seal. */
const OWN = ['group:', 'audit:', 'head:'];
const RUN = 'run:';

/**
 * May this caller enter this key? A flow may enter keys of its own run and nothing else, and nobody
 * else may enter those: neither can stand in the other's way.
 * @param run id of the run whose token the caller has; undefined for everybody else
 * @returns what is wrong; undefined when it may be entered
 */
export function refusalOf({ key, meta }: NewEntry, run: string | undefined): AppError | undefined {
  if (Buffer.byteLength(JSON.stringify(meta ?? {})) > MAX_META)
    return invalid([{ path: '/body/meta', message: `is longer than ${MAX_META} bytes as JSON` }]);
  if (OWN.some((prefix) => key.startsWith(prefix)))
    return forbidden(
      `Keys that begin with ${OWN.join(', ')} are the backend's own. Choose another.`,
    );
  const own = run !== undefined && (key === RUN + run || key.startsWith(`${RUN}${run}:`));
  if (run !== undefined && !own)
    return forbidden(`This token may enter ${RUN}${run} and keys that begin with ${RUN}${run}:.`);
  if (run === undefined && key.startsWith(RUN))
    return forbidden(`Keys that begin with ${RUN} are for the flows of these runs.`);
  return undefined;
}
