import type { Db } from '../../db/knex.js';
import {
  percent,
  toCompliance,
  type ComplianceReader,
  type ControlAssessment,
  type Counts,
  type ScopeCompliance,
} from './compliance.js';
import { createGroupedReader } from './grouped-reader.js';
import {
  CONTROLS,
  COUNTS,
  JOIN_REFERENCE,
  JOIN_SLOT,
  joinAssessed,
  REFERENCE,
  referenceBinding,
  toScopeSetStatus,
  type ScopeSetJson,
} from './compliance-sql.js';

const NONE: Counts = { compliant: 0, nonCompliant: 0, pending: 0, error: 0, notApplicable: 0 };
const MAX_SCOPES = 500;

export function createComplianceReader(db: Db): ComplianceReader {
  const run = async <Row>(sql: string, bindings: unknown[]): Promise<Row[]> =>
    (await db.raw(sql, bindings as never)).rows;

  /** Bindings of REFERENCE for the zones of some catalogs, or of all. */
  async function referenceOf(at: Date, catalogIds?: readonly string[]): Promise<string> {
    const query = db('catalogs').distinct<{ time_zone: string }[]>('time_zone');
    if (catalogIds) void query.whereIn('id', catalogIds);
    const zones = (await query).map(({ time_zone }) => time_zone);
    return referenceBinding(zones, at);
  }

  async function assessments(
    at: Date,
    statuses: string[],
    limit: number,
  ): Promise<ControlAssessment[]> {
    const rows = await run<AssessmentRow>(ASSESSMENTS, [await referenceOf(at), statuses, limit]);
    return rows.map(({ since, scope_sets, ...row }) => ({
      ...row,
      since: since?.toISOString() ?? null,
      scopes: scope_sets.map(toScopeSetStatus),
    }));
  }

  return {
    async ofCatalogs(catalogIds, at) {
      const rows = await run<Counts & { catalog_id: string }>(
        `with ${REFERENCE}
         select c.catalog_id, ${COUNTS} ${CONTROLS} ${joinAssessed()}
         where c.catalog_id = any(?::uuid[]) and c.deleted_at is null group by c.catalog_id`,
        [await referenceOf(at, catalogIds), [...catalogIds]],
      );
      const counts = new Map(rows.map(({ catalog_id, ...count }) => [catalog_id, count]));
      return new Map(catalogIds.map((id) => [id, toCompliance(counts.get(id) ?? NONE)]));
    },

    async ofCatalog(catalogId, at, scope) {
      const reference = await referenceOf(at, [catalogId]);
      const wanted = JSON.stringify(scope ?? {});
      const [counts] = await run<Counts>(
        `with ${REFERENCE}
         select ${COUNTS} ${CONTROLS} ${joinAssessed({ matching: 'ss.scopes @> ?::jsonb' })}
         where c.catalog_id = ? and c.deleted_at is null and (? or assessed.set_count > 0)`,
        [reference, wanted, catalogId, scope === undefined],
      );
      const scopes = await run<Omit<ScopeCompliance, 'percentage'>>(
        `with ${REFERENCE}
         select ss.scopes as scope,
           count(*) filter (where v.verdict = 'passed')::int as passed,
           count(*) filter (where v.verdict = 'failed')::int as failed,
           count(*) filter (where v.verdict = 'error')::int as error,
           count(*) filter (where coalesce(v.verdict, 'missing') = 'missing')::int as missing
         ${CONTROLS} join scope_sets ss on ss.control_id = c.id ${JOIN_SLOT}
         where c.catalog_id = ? and c.status = 'finalized' and c.deleted_at is null
           and ss.scopes @> ?::jsonb
         group by ss.scope_key, ss.scopes order by ss.scope_key limit ?`,
        [reference, catalogId, wanted, MAX_SCOPES],
      );
      return { compliance: toCompliance(counts ?? NONE), byScope: scopes.map(withPercentage) };
    },

    async total(at) {
      const [row] = await run<Counts & { catalogs: number }>(
        `with ${REFERENCE}
         select ${COUNTS},
           (select count(*)::int from catalogs
            where status = 'finalized' and deleted_at is null) as catalogs
         ${CONTROLS} ${joinAssessed()} where k.status = 'finalized' and c.deleted_at is null`,
        [await referenceOf(at)],
      );
      const { catalogs = 0, ...counts } = row ?? (NONE as Counts & { catalogs?: number });
      return { compliance: toCompliance(counts), catalogs };
    },

    grouped: createGroupedReader(db, referenceOf),
    failing: (at, limit = 20) => assessments(at, ['non-compliant'], limit),
    pending: (at, limit = 20) => assessments(at, ['error', 'pending'], limit),
  };
}

type AssessmentRow = Omit<ControlAssessment, 'since' | 'scopes'> & {
  since: Date | null;
  scope_sets: ScopeSetJson[];
};

const ASSESSMENTS = `
  with ${REFERENCE}, worst as (
    select c.id, row_number() over (order by assessed.status,
        array_position(array['critical', 'high', 'medium', 'low'], c.severity), c.name, c.id) as rank
    ${CONTROLS} ${joinAssessed()}
    where k.status = 'finalized' and c.deleted_at is null and assessed.status = any(?::text[])
    order by rank limit ?
  )
  select c.id as "controlId", c.name, c.catalog_id as "catalogId", k.name as "catalogName",
    c.severity, assessed.status as "complianceStatus", assessed.scope_sets, first_failed.since
  from worst
  join controls c on c.id = worst.id
  join catalogs k on k.id = c.catalog_id
  ${JOIN_REFERENCE} ${joinAssessed({ sets: true })}
  cross join lateral (
    -- A row of failures ends at the first slot, going back, that did not fail or left a gap.
    select min(going_back.period_from) as since
    from jsonb_to_recordset(assessed.scope_sets) as failed (scope_key text, verdict text)
    cross join lateral (
      select past.period_from,
        count(*) filter (where past.ends) over (order by past.period_from desc) as ended
      from (
        select s.period_from, s.verdict <> 'failed'
          or lag(s.period_from, 1, s.period_to) over (order by s.period_from desc) <> s.period_to
          as ends
        from (
          select * from slots s
          where s.control_id = c.id and s.scope_key = failed.scope_key
            and s.period_from <= r.period_from
          order by s.period_from desc limit 1000) s) past) going_back
    where failed.verdict = 'failed' and going_back.ended = 0) first_failed
  order by worst.rank`;

const withPercentage = (row: Omit<ScopeCompliance, 'percentage'>): ScopeCompliance => ({
  ...row,
  percentage: percent(row.passed, row.passed + row.failed + row.error + row.missing),
});
