import { dayText } from '../schedules/index.js';
import type { Axis } from './heatmap.js';
import { startAfter, startOf, type Span } from './trend.js';

interface Part {
  sql: string;
  bindings: unknown[];
}

const COUNTS = 'passed, failed, error, missing';

/**
 * The rollups that say the least and still tell the axes apart: of the whole catalog where no axis
 * is the control, by month where no axis is finer than that.
 */
export function sourceOf(axes: readonly Axis[], catalogId: string, span: Span): Part {
  if (!axes.some(({ kind }) => kind === 'control'))
    return between(`select scope, day, ${COUNTS} from catalog_rollups`, 'day', catalogId, span);
  const byDay = (days: Span) =>
    between(`select control_id, scope, day, ${COUNTS} from rollups`, 'day', catalogId, days);
  const fine = axes.some((axis) => axis.kind === 'time' && axis.interval !== 'month');
  const months = wholeMonths(span);
  if (fine || months.first >= months.end) return byDay(span);
  const parts = [
    between(
      `select control_id, scope, month as day, ${COUNTS} from monthly_rollups`,
      'month',
      catalogId,
      months,
    ),
    byDay({ first: span.first, end: months.first }),
    byDay({ first: months.end, end: span.end }),
  ];
  return {
    sql: parts.map(({ sql }) => sql).join(' union all '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function between(select: string, column: string, catalogId: string, { first, end }: Span): Part {
  return {
    sql: `${select} where catalog_id = ? and ${column} >= ? and ${column} < ?`,
    bindings: [catalogId, dayText(first), dayText(end)],
  };
}

function wholeMonths({ first, end }: Span): Span {
  const begun = startOf('month', first);
  return {
    first: begun === first ? first : startAfter('month', first),
    end: startOf('month', end),
  };
}

/** What rows are grouped by on an axis; `toKey` makes it the text of a heading. */
export function groupOf(axis: Axis): Part {
  if (axis.kind === 'control') return { sql: 'r.control_id', bindings: [] };
  if (axis.kind === 'scope') return { sql: 'r.scope ->> ?', bindings: [axis.name] };
  return {
    sql: axis.interval === 'day' ? 'r.day' : `date_trunc('${axis.interval}', r.day)`,
    bindings: [],
  };
}

/** Written once per cell, not once per row that it counts. */
export const toKey = (axis: Axis, column: string): string =>
  axis.kind === 'time' ? `to_char(${column}, 'YYYY-MM-DD')` : `${column}::text`;
