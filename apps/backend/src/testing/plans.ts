import type { Db } from '../db/knex.js';

/**
 * The plans of what `ask` queries, as for large tables: a sequential scan or a sort is there only
 * if nothing else is possible. Every query answers no rows.
 */
export async function plansOf(db: Db, ask: (explaining: Db) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  const raw = async (sql: string, bindings: never) => {
    await db.transaction(async (trx) => {
      await trx.raw('set local enable_seqscan = off');
      await trx.raw('set local enable_sort = off');
      const { rows } = (await trx.raw(`explain ${sql}`, bindings)) as unknown as {
        rows: Record<string, string>[];
      };
      plans.push(...rows.map((row) => row['QUERY PLAN'] ?? ''));
    });
    return { rows: [] };
  };
  const explaining = Object.assign((...given: Parameters<Db>) => db(...given), { raw });
  await ask(explaining as unknown as Db);
  return plans.join('\n');
}
