import { PERIOD_NAMES } from '@status/guarantees';
import { referencePeriod } from '../schedules/index.js';
import type { ScopeSetStatus } from './compliance.js';

/*
 * Parts of queries that judge controls `c` of catalogs `k` by their current period. Periods are cut
 * here and not in SQL, so that there is one rule for them; the slots are then found by their key.
 */

/** A common table expression; its one binding is `referenceBinding`. */
export const REFERENCE = `reference as materialized (
  select * from jsonb_to_recordset(?::jsonb) as reference
    (period text, time_zone text, target text, period_from timestamptz, period_to timestamptz))`;

/** The period that holds `at` by every name, in each of the zones, for both targets. */
export const referenceBinding = (timeZones: readonly string[], at: Date): string =>
  JSON.stringify(
    timeZones.flatMap((time_zone) =>
      PERIOD_NAMES.flatMap((period) =>
        (['current', 'previous'] as const).map((target) => {
          const { from, to } = referencePeriod(period, time_zone, target, at);
          return { period, time_zone, target, period_from: from, period_to: to };
        }),
      ),
    ),
  );

/** Joins the reference period `r` of each control. */
export const JOIN_REFERENCE = `
  left join schedules sch on sch.control_id = c.id
  left join reference r on r.period = c.period and r.time_zone = k.time_zone
    and r.target = coalesce(sch.target, 'current')`;

/** Joins the slot `sl` of each scope set `ss`, and its verdict: not-applicable outside its days. */
export const JOIN_SLOT = `
  left join slots sl on sl.control_id = ss.control_id and sl.scope_key = ss.scope_key
    and sl.period_from = r.period_from
  cross join lateral (select coalesce(sl.verdict, case
    when r.period_to <= (greatest(c.start_date, k.start_date)::timestamp at time zone k.time_zone)
      or r.period_from >= ((least(c.end_date, k.end_date) + 1)::timestamp at time zone k.time_zone)
    then 'not-applicable' end) as verdict) v`;

/** The rule of `statusOf`, with drafts pending. */
const STATUS = `case
  when c.status = 'draft' or count(*) = 0 then 'pending'
  when bool_or(v.verdict = 'failed') then 'non-compliant'
  when bool_or(v.verdict in ('error', 'missing')) then 'error'
  when bool_or(v.verdict is null) then 'pending'
  when bool_or(v.verdict = 'passed') then 'compliant'
  else 'not-applicable' end`;

/** Controls by their status. */
export const COUNTS = `
  count(*) filter (where assessed.status = 'compliant')::int as "compliant",
  count(*) filter (where assessed.status = 'non-compliant')::int as "nonCompliant",
  count(*) filter (where assessed.status = 'pending')::int as "pending",
  count(*) filter (where assessed.status = 'error')::int as "error",
  count(*) filter (where assessed.status = 'not-applicable')::int as "notApplicable"`;

export const CONTROLS = `from controls c join catalogs k on k.id = c.catalog_id ${JOIN_REFERENCE}`;

const SETS = `coalesce(jsonb_agg(jsonb_build_object(
    'id', ss.id, 'scopes', ss.scopes, 'scope_key', ss.scope_key, 'verdict', v.verdict,
    'value', sl.value, 'from', r.period_from, 'to', r.period_to, 'group', sl.group_id
  ) order by ss.id), '[]')`;

/**
 * Joins `assessed`: each control's `status`, and with `sets` its `scope_sets` as JSON.
 * @param matching a condition on scope sets `ss`; its bindings come where this stands
 */
export const joinAssessed = ({ sets = false, matching = 'true' } = {}): string => `
  cross join lateral (
    select ${STATUS} as status, count(*)::int as set_count
      ${sets ? `, ${SETS} as scope_sets` : ''}
    from scope_sets ss ${JOIN_SLOT}
    where ss.control_id = c.id and ${matching}) assessed`;

/**
 * Joins `assessed` once for each value that a scope has in the control's sets, as `scope_value`.
 * Bindings: the scope's name, twice, then those of `matching`.
 */
export const joinAssessedByScope = (matching: string): string => `
  cross join lateral (
    select ss.scopes ->> ? as scope_value, ${STATUS} as status, count(*)::int as set_count
    from scope_sets ss ${JOIN_SLOT}
    where ss.control_id = c.id and jsonb_exists(ss.scopes, ?) and ${matching}
    group by 1) assessed`;

export interface ScopeSetJson {
  id: string;
  scopes: Record<string, string>;
  verdict: ScopeSetStatus['verdict'];
  value: number | null;
  from: string | null;
  to: string | null;
  group: string | null;
}

export const toScopeSetStatus = (json: ScopeSetJson): ScopeSetStatus => ({
  id: json.id,
  scopes: json.scopes,
  verdict: json.verdict,
  value: json.value,
  ...(json.from !== null &&
    json.to !== null && { period: { from: iso(json.from), to: iso(json.to) } }),
  computationGroup: json.group,
});

const iso = (text: string) => new Date(text).toISOString();
