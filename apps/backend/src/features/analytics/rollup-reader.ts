import type { Db } from '../../db/knex.js';
import { dayNumber, dayText, type PeriodName } from '../schedules/index.js';
import type { DayCounts } from './analytics.js';
import { groupOf, sourceOf, toKey } from './cells-sql.js';
import type { CellCounts, Heading } from './heatmap.js';
import type { RollupReader, Scope, Subject } from './ports.js';

export function createRollupReader(db: Db): RollupReader {
  const run = async <Row>(sql: string, bindings: unknown[]): Promise<Row[]> =>
    (await db.raw(sql, bindings as never)).rows;
  return {
    async timeZoneOf({ catalogId, controlId }) {
      const [row] = await run<{ time_zone: string }>(
        controlId === undefined
          ? 'select time_zone from catalogs where id = ? and deleted_at is null'
          : `select k.time_zone from controls c join catalogs k on k.id = c.catalog_id
             where c.id = ? and c.deleted_at is null`,
        [controlId ?? catalogId],
      );
      return row?.time_zone;
    },

    async days(subject, { first, end }) {
      const where = narrow(subject, 'r.scope');
      const rows = await run<Omit<DayCounts, 'day'> & { day: string }>(
        `select to_char(day, 'YYYY-MM-DD') as day, sum(passed)::int as passed,
           sum(failed)::int as failed, sum(error)::int as error, sum(missing)::int as missing,
           sum(not_applicable)::int as "notApplicable"
         from ${subject.controlId === undefined ? 'catalog_rollups' : 'rollups'} r
         where r.day >= ? and r.day < ? ${where.sql}
         group by r.day order by r.day`,
        [dayText(first), dayText(end), ...where.bindings],
      );
      return rows.map(({ day, ...counts }) => ({ day: dayNumber(day), ...counts }));
    },

    async expected(subject) {
      const scope = wanted(subject.scope, 'ss.scopes');
      const rows = await run<ExpectedRow>(
        `select c.period, k.time_zone as "timeZone", greatest(c.start_date, k.start_date) as first,
           least(c.end_date, k.end_date) as last, count(*)::int as sets
         from controls c
         join catalogs k on k.id = c.catalog_id
         join scope_sets ss on ss.control_id = c.id
         where c.status = 'finalized' and k.status = 'finalized' and c.deleted_at is null
           ${subject.controlId === undefined ? '' : 'and c.id = ?'}
           ${subject.catalogId === undefined ? '' : 'and c.catalog_id = ?'} ${scope.sql}
         group by 1, 2, 3, 4`,
        [...ids(subject), ...scope.bindings],
      );
      return rows.map(({ first, last, ...row }) => ({
        ...row,
        first: dayNumber(first),
        last: last === null ? null : dayNumber(last),
      }));
    },

    headings: (catalogId, axis, limit) =>
      axis.kind === 'control'
        ? run<Heading>(
            `select id::text as key, name as label from controls
             where catalog_id = ? and status = 'finalized' and deleted_at is null order by name, id limit ?`,
            [catalogId, limit],
          )
        : run<Heading>(
            `select distinct ss.scopes ->> ? as key, ss.scopes ->> ? as label
             from scope_sets ss join controls c on c.id = ss.control_id
             where c.catalog_id = ? and c.deleted_at is null and jsonb_exists(ss.scopes, ?) order by 1 limit ?`,
            [axis.name, axis.name, catalogId, axis.name, limit],
          ),

    cells({ catalogId, rows, cols, span, scope }, limit) {
      const [row, col] = [groupOf(rows), groupOf(cols)];
      const source = sourceOf([rows, cols], catalogId, span);
      const where = wanted(scope, 'r.scope');
      return run<CellCounts>(
        `select ${toKey(rows, '"row"')} as "row", ${toKey(cols, 'col')} as col, passed, failed, error,
           missing
         from (
           select ${row.sql} as "row", ${col.sql} as col, sum(passed)::int as passed,
             sum(failed)::int as failed, sum(error)::int as error, sum(missing)::int as missing
           from (${source.sql}) r where true ${where.sql} group by 1, 2) cells
         where "row" is not null and col is not null
           and passed + failed + error + missing > 0
         limit ?`,
        [...row.bindings, ...col.bindings, ...source.bindings, ...where.bindings, limit],
      );
    },
  };
}

interface ExpectedRow {
  period: PeriodName;
  timeZone: string;
  first: string;
  last: string | null;
  sets: number;
}

const LIVE = 'select id from catalogs where deleted_at is null';
const ids = ({ controlId, catalogId }: Subject) =>
  [controlId, catalogId].filter((id) => id !== undefined);

function narrow(subject: Subject, column: string) {
  const scope = wanted(subject.scope, column);
  return {
    sql: `${subject.controlId === undefined ? '' : 'and r.control_id = ?'}
      ${subject.catalogId === undefined ? '' : 'and r.catalog_id = ?'} ${scope.sql}
      ${ids(subject).length > 0 ? '' : `and r.catalog_id in (${LIVE})`}`,
    bindings: [...ids(subject), ...scope.bindings],
  };
}

const wanted = (scope: Scope | undefined, column: string) =>
  scope === undefined || Object.keys(scope).length === 0
    ? { sql: '', bindings: [] }
    : { sql: `and ${column} @> ?::jsonb`, bindings: [JSON.stringify(scope)] };
