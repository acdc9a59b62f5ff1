import type { Db } from '../db/knex.js';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

/**
 * The plan nodes of every query that `work` makes, with sequential scans forbidden to the planner:
 * what still scans or sorts has no index to read by, however large the tables grow.
 */
export async function planNodesOf(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  return (await plansOf(db, work)).map(({ 'Node Type': type, 'Relation Name': table }) =>
    table ? `${type} ${table}` : type,
  );
}

/** The indexes that those plans read. */
export async function indexesOf(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  return (await plansOf(db, work)).flatMap(({ 'Index Name': index }) => (index ? [index] : []));
}

async function plansOf(db: Db, work: () => Promise<unknown>): Promise<Plan[]> {
  const queries: { sql: string; bindings: unknown[] }[] = [];
  const note = ({ sql, bindings }: { sql: string; bindings: unknown[] }) => {
    if (/^\s*(select|with)/i.test(sql)) queries.push({ sql, bindings });
  };
  db.on('query', note);
  await work();
  db.off('query', note);
  const nodes: Plan[] = [];
  for (const { sql, bindings } of queries)
    await db.transaction(async (trx) => {
      await trx.raw('set local enable_seqscan = off; set local enable_bitmapscan = off');
      const { rows } = await trx.raw(`explain (format json) ${sql.replaceAll(/\$\d+/g, '?')}`, [
        ...bindings,
      ] as never[]);
      collect(rows[0]['QUERY PLAN'][0].Plan, nodes);
    });
  return nodes;
}

function collect(plan: Plan, nodes: Plan[]): void {
  nodes.push(plan);
  for (const child of plan.Plans ?? []) collect(child, nodes);
}
