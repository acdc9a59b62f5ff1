import { identifier, numberLiteral, textLiteral } from './literals.js';
import { REPORTING, type Column, type View } from './reporting-views.js';

/** What a column of the answer is made of. */
export type Expression<V extends View> =
  | { column: Column<V> }
  | { count: '*' }
  | { sum: Column<V> }
  | { avg: Column<V> }
  | { countWhere: Column<V>; is: string }
  /** Percent that the first sum is of all of them. */
  | { share: Column<V>; of: readonly Column<V>[] };

export type Condition<V extends View> =
  | { column: Column<V>; is: string }
  | { column: Column<V>; in: readonly string[] }
  | { column: Column<V>; present: true }
  /** A json column has these members, whatever others it has. */
  | { column: Column<V>; contains: Readonly<Record<string, string>> }
  /** Within the range of time that the dashboard shows. */
  | { column: Column<V>; inTimeRange: true };

export interface Select<V extends View> {
  view: V;
  columns: readonly { as: string; value: Expression<V> }[];
  where: readonly Condition<V>[];
  /** By these columns of the answer. */
  groupBy?: readonly string[];
  orderBy: readonly { as: string; descending?: boolean }[];
  limit: number;
}

const MOST_ROWS = 10_000;

/**
 * One SELECT over a reporting view. Nothing of it is text that a client sent: names come from the
 * list of views, values become literals.
 * @throws Error for a name that the view does not have
 */
export function buildSelect<V extends View>(select: Select<V>): string {
  const known: Record<string, string> = REPORTING[select.view];
  const column = (name: string): string => {
    if (!Object.hasOwn(known, name)) throw new Error(`${select.view} has no column ${name}.`);
    return identifier(name);
  };
  const named = (as: string): string => {
    if (!select.columns.some((one) => one.as === as)) throw new Error(`Nothing is named ${as}.`);
    return identifier(as);
  };
  const lines = [
    `SELECT ${select.columns.map(({ as, value }) => `${expression(value, column)} AS ${identifier(as)}`).join(', ')}`,
    `FROM "reporting".${identifier(select.view)}`,
  ];
  if (select.where.length > 0)
    lines.push(`WHERE ${select.where.map((one) => condition(one, column)).join(' AND ')}`);
  if (select.groupBy) {
    // By position: a name could be that of a column of the view too.
    const positions = select.groupBy.map(
      (as) => named(as) && select.columns.findIndex((one) => one.as === as) + 1,
    );
    lines.push(`GROUP BY ${positions.join(', ')}`);
  }
  const order = select.orderBy.map(
    ({ as, descending }) => `${named(as)}${descending ? ' DESC NULLS LAST' : ''}`,
  );
  lines.push(
    `ORDER BY ${order.join(', ')}`,
    `LIMIT ${numberLiteral(Math.min(select.limit, MOST_ROWS))}`,
  );
  return lines.join('\n');
}

type Name = (name: string) => string;

function expression<V extends View>(value: Expression<V>, column: Name): string {
  if ('column' in value) return column(value.column);
  if ('count' in value) return 'count(*)';
  if ('sum' in value) return `sum(${column(value.sum)})`;
  if ('avg' in value) return `avg(${column(value.avg)})`;
  if ('countWhere' in value)
    return `count(*) FILTER (WHERE ${column(value.countWhere)} = ${textLiteral(value.is)})`;
  const all = value.of.map((name) => `sum(${column(name)})`).join(' + ');
  return `100.0 * sum(${column(value.share)}) / nullif(${all}, 0)`;
}

function condition<V extends View>(one: Condition<V>, column: Name): string {
  const name = column(one.column);
  if ('is' in one) return `${name} = ${textLiteral(one.is)}`;
  if ('in' in one) return `${name} IN (${one.in.map(textLiteral).join(', ')})`;
  if ('present' in one) return `${name} IS NOT NULL`;
  if ('contains' in one) return `${name} @> ${textLiteral(JSON.stringify(one.contains))}::jsonb`;
  return `$__timeFilter(${name})`;
}
