import type { Db } from '../../db/knex.js';
import { toCompliance, type ComplianceReader, type Counts } from './compliance.js';
import {
  CONTROLS,
  COUNTS,
  joinAssessed,
  joinAssessedByScope,
  REFERENCE,
} from './compliance-sql.js';

/** Key and label of the group a control belongs to. */
const GROUPS: Record<string, { key: string; label: string }> = {
  catalog: { key: 'k.id::text', label: 'k.name' },
  control: { key: 'c.id::text', label: 'c.name' },
  severity: { key: 'c.severity', label: 'c.severity' },
};
const BY_SCOPE = { key: 'assessed.scope_value', label: 'assessed.scope_value' };
const SCOPE = 'scope:';

/** @param referenceOf the binding of REFERENCE for some catalogs, or for all */
export const createGroupedReader =
  (
    db: Db,
    referenceOf: (at: Date, catalogIds?: readonly string[]) => Promise<string>,
  ): ComplianceReader['grouped'] =>
  async ({ at, groupBy, catalogId, scope, after, limit }) => {
    if (
      catalogId !== undefined &&
      !(await db('catalogs').where({ id: catalogId, deleted_at: null }).first('id'))
    )
      return undefined;
    const matching = 'ss.scopes @> ?::jsonb';
    const wanted = JSON.stringify(scope ?? {});
    const name = groupBy.startsWith(SCOPE) ? groupBy.slice(SCOPE.length) : undefined;
    const group = (name === undefined ? GROUPS[groupBy] : BY_SCOPE) ?? BY_SCOPE;
    const { rows } = await db.raw(
      `with ${REFERENCE}
       select ${group.key} as key, ${group.label} as label, ${COUNTS}
       ${CONTROLS} ${name === undefined ? joinAssessed({ matching }) : joinAssessedByScope(matching)}
       where ${catalogId === undefined ? "k.status = 'finalized'" : 'c.catalog_id = ?'}
         and c.deleted_at is null and (? or assessed.set_count > 0)
         ${after === undefined ? '' : `and ${group.key} collate "C" > ?`}
       group by 1, 2 order by (${group.key}) collate "C" limit ?`,
      [
        await referenceOf(at, catalogId === undefined ? undefined : [catalogId]),
        ...(name === undefined ? [] : [name, name]),
        wanted,
        ...(catalogId === undefined ? [] : [catalogId]),
        scope === undefined,
        ...(after === undefined ? [] : [after]),
        limit + 1,
      ],
    );
    return (rows as (Counts & { key: string; label: string })[]).map(
      ({ key, label, ...counts }) => ({ key, label, compliance: toCompliance(counts) }),
    );
  };
