import type { EvidenceRecord } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import type { Computation } from './computation.js';
import { rowToComputation, rowToEvidence, type EvidenceRow } from './computation-row.js';
import type { Group } from './group.js';

export interface Example {
  computation: Computation;
  /** Those that do not hold first. */
  evidences: EvidenceRecord[];
}

const EXAMPLES = { considered: 1_000, computations: 20, evidences: 10 } as const;

const EVIDENCES = `ordinal, seq, computation_id, id, key, value, value is not null as has_value,
  value_hash, preview, result, at, "from", "to", source, prev_hash, hash`;

/**
 * A few computations of a run, those that failed first, with a few evidences each: its cost has a
 * bound, whatever the run's size.
 */
export const createExampleReader =
  (db: Db) =>
  async ({ id, period }: Pick<Group, 'id' | 'period'>): Promise<Example[]> => {
    const { rows } = await db.raw(
      `select * from (
         select * from computations where period_from = ? and group_id = ?
         order by ordinal limit ?) first
       order by value, ordinal limit ?`,
      [period.from, id, EXAMPLES.considered, EXAMPLES.computations],
    );
    const computations = (rows as Record<string, unknown>[]).map(rowToComputation);
    const found = await db.raw(
      `select e.* from unnest(?::int[]) as wanted (n)
       cross join lateral (
         select ${EVIDENCES} from evidences
         where period_from = ? and group_id = ? and ordinal = wanted.n
         order by result, seq limit ?) e`,
      [computations.map(({ ordinal }) => ordinal), period.from, id, EXAMPLES.evidences],
    );
    const evidences = found.rows as EvidenceRow[];
    return computations.map((computation) => ({
      computation,
      evidences: evidences.filter((row) => row.ordinal === computation.ordinal).map(rowToEvidence),
    }));
  };
export type ExampleReader = ReturnType<typeof createExampleReader>;
