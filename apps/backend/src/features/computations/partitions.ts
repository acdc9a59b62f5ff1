import type { Db } from '../../db/knex.js';

const pad = (n: number) => String(n).padStart(2, '0');

/** The UTC month an instant lies in, as `[from, to)` and the name of its partitions. */
function monthOf(instant: Date): { name: string; from: string; to: string } {
  const year = instant.getUTCFullYear();
  const month = instant.getUTCMonth();
  return {
    name: `${year}_${pad(month + 1)}`,
    from: new Date(Date.UTC(year, month, 1)).toISOString(),
    to: new Date(Date.UTC(year, month + 1, 1)).toISOString(),
  };
}

/**
 * Makes the partitions of computations and evidences for a month, once. Runs outside of the
 * caller's transaction: a new table locks its parent, which must not last as long as a batch.
 */
export function createPartitions(db: Db) {
  const known = new Set<string>();
  return async (periodFrom: Date): Promise<void> => {
    const { name, from, to } = monthOf(periodFrom);
    if (known.has(name)) return;
    await db.transaction(async (trx) => {
      await trx.raw('select pg_advisory_xact_lock(?)', [0x5354_5054]);
      for (const table of ['computations', 'evidences'])
        await trx.raw(
          `create table if not exists ${table}_${name} partition of ${table}
           for values from ('${from}') to ('${to}')`,
        );
    });
    known.add(name);
  };
}
export type Partitions = ReturnType<typeof createPartitions>;
