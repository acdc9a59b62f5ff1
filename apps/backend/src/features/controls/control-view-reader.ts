import type { Db } from '../../db/knex.js';
import { containing } from '../../db/query.js';
import {
  JOIN_REFERENCE,
  joinAssessed,
  REFERENCE,
  referenceBinding,
  toScopeSetStatus,
  type ScopeSetJson,
} from '../compliance/index.js';
import { objectiveOf } from './control.js';
import { rowToControl, type ControlRow } from './control-row.js';
import type { ControlQuery, ControlView, ControlViewReader } from './ports.js';

type Row = ControlRow & {
  catalog_name: string;
  compliance_status: ControlView['complianceStatus'];
  scope_sets: ScopeSetJson[];
};

const SELECT = `
  with ${REFERENCE}
  select c.*, k.name as catalog_name, assessed.status as compliance_status, assessed.scope_sets
  from controls c join catalogs k on k.id = c.catalog_id
  ${JOIN_REFERENCE} ${joinAssessed({ sets: true })}`;

export function createControlViewReader(db: Db): ControlViewReader {
  const timeZones = async (catalogId?: string): Promise<string[]> => {
    const query = db('catalogs').distinct<{ time_zone: string }[]>('time_zone');
    if (catalogId !== undefined) void query.where('id', catalogId);
    return (await query).map(({ time_zone }) => time_zone);
  };
  const select = async (zones: string[], at: Date, rest: string, bindings: unknown[]) => {
    const reference = referenceBinding(zones, at);
    const result = await db.raw(`${SELECT} ${rest}`, [reference, ...bindings] as never);
    return (result.rows as Row[]).map(toView);
  };
  return {
    async list(query, at) {
      const { sql, bindings } = conditionsOf(query);
      return select(await timeZones(query.catalogId), at, sql, bindings);
    },
    async find(id, at) {
      const [control] = await db<ControlRow>('controls')
        .where({ id })
        .whereNull('deleted_at')
        .select('catalog_id');
      if (!control) return undefined;
      const zones = await timeZones(control.catalog_id);
      return (await select(zones, at, 'where c.id = ?', [id]))[0];
    },
    catalogExists: async (id) =>
      (await db('catalogs').where({ id, deleted_at: null }).select('id')).length > 0,
  };
}

const COLUMN = { name: 'c.name', createdAt: 'c.created_at', position: 'c.position' } as const;

/** Conditions, order and limit; the walk along an index of names or dates ends with the page. */
function conditionsOf(query: ControlQuery): { sql: string; bindings: unknown[] } {
  const { field, descending, after } = query.sort;
  const column = COLUMN[field];
  const direction = descending ? 'desc' : 'asc';
  const terms: [sql: string, ...bindings: unknown[]][] = [['c.deleted_at is null']];
  if (query.catalogId !== undefined) terms.push(['c.catalog_id = ?', query.catalogId]);
  if (query.status !== undefined) terms.push(['c.status = ?', query.status]);
  if (query.severity !== undefined) terms.push(['c.severity = ?', query.severity]);
  if (query.ownerId !== undefined) terms.push(['c.owner_id = ?', query.ownerId]);
  if (query.q !== undefined)
    terms.push(['(c.name ilike ? or c.code ilike ?)', containing(query.q), containing(query.q)]);
  if (query.scope !== undefined)
    terms.push([
      'exists (select from scope_sets m where m.control_id = c.id and m.scopes @> ?::jsonb)',
      JSON.stringify(query.scope),
    ]);
  if (query.complianceStatus !== undefined)
    terms.push(['assessed.status = ?', query.complianceStatus]);
  if (after)
    terms.push([`(${column}, c.id) ${descending ? '<' : '>'} (?, ?::uuid)`, after.value, after.id]);
  return {
    sql: `where ${terms.map(([sql]) => sql).join(' and ')} order by ${column} ${direction}, c.id ${direction} limit ?`,
    bindings: [...terms.flatMap(([, ...bindings]) => bindings), query.limit],
  };
}

function toView(row: Row): ControlView {
  const control = rowToControl(row);
  return {
    ...control,
    catalogName: row.catalog_name,
    objective: objectiveOf(control),
    complianceStatus: row.compliance_status,
    scopeSets: row.scope_sets.map(toScopeSetStatus),
  };
}
