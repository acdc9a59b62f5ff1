import { newId } from '../db/id.js';
import type { Db } from '../db/knex.js';

/** Rows of a catalog in force, for tests that begin where its controls are already finalized. */
export async function insertCatalog(db: Db, given: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await db('catalogs').insert({
    id,
    name: `Catalog ${id}`,
    start_date: '2025-01-01',
    time_zone: 'UTC',
    status: 'finalized',
    agreement_id: `tpa-${id}`,
    created_by: 'test',
    ...given,
  });
  return id;
}

export async function insertControl(
  db: Db,
  catalogId: string,
  given: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  await db('controls').insert({
    id,
    catalog_id: catalogId,
    name: `Control ${id}`,
    type: 'automated',
    severity: 'medium',
    period: 'daily',
    start_date: '2025-01-01',
    flow_id: 'flow',
    operator: '>=',
    threshold: 100,
    guarantee_id: `G_${id.replaceAll('-', '')}`,
    metric_id: `G_${id.replaceAll('-', '')}_METRIC`,
    status: 'finalized',
    created_by: 'test',
    ...given,
  });
  return id;
}

/** @param key canonical JSON of the scopes */
export async function insertScopeSet(db: Db, controlId: string, key = '{}'): Promise<string> {
  const id = newId();
  await db('scope_sets').insert({ id, control_id: controlId, scopes: key, scope_key: key });
  return id;
}

export async function insertSchedule(
  db: Db,
  controlId: string,
  given: Record<string, unknown> = {},
): Promise<void> {
  await db('schedules').insert({ control_id: controlId, enabled: true, ...given });
}

/** A slot with the group that filled it. @returns the group's id */
export async function insertSlot(
  db: Db,
  controlId: string,
  period: { from: string; to: string },
  verdict: string,
  key = '{}',
): Promise<string> {
  const group = newId();
  const [control] = await db('controls').where({ id: controlId }).select('catalog_id');
  const slot = {
    control_id: controlId,
    catalog_id: control.catalog_id,
    scope: key,
    scope_key: key,
    period_from: period.from,
    period_to: period.to,
  };
  await db('groups').insert({
    ...slot,
    id: group,
    status: 'done',
    trigger: 'manual',
    flow_id: 'flow',
    params: '{}',
    created_by: 'test',
  });
  await db('slots').insert({
    ...slot,
    verdict,
    value: verdict === 'passed' ? 100 : 0,
    group_id: group,
  });
  return group;
}
