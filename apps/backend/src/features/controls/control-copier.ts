import type { Db } from '../../db/knex.js';
import type { ControlCopy } from './ports.js';

/**
 * Copies the controls of a catalog into another one as drafts, with scope sets, schedules and
 * sources. Their ids in the agreement stay, so that a version is judged by the same names.
 * @returns how many there are
 */
export async function copyControls(db: Db, from: string, to: ControlCopy): Promise<number> {
  const old = await db('controls').where({ catalog_id: from, deleted_at: null }).select('id');
  const pairs = JSON.stringify(old.map(({ id }) => ({ old: id, new: to.newId() })));
  const made = `jsonb_to_recordset(?::jsonb) as made (old uuid, new uuid)`;
  await db.raw(
    `insert into controls (id, catalog_id, name, code, control_group, statement, guidance, position,
       description, type, severity, period, start_date, end_date, flow_id, params, operator,
       threshold, evidence_type, owner_id, tags, guarantee_id, metric_id, status, created_by,
       created_at, updated_at)
     select made.new, ?, name, code, control_group, statement, guidance, position,
       description, type, severity, period, start_date, end_date, flow_id, params, operator,
       threshold, evidence_type, owner_id, tags, guarantee_id, metric_id, 'draft', ?, ?, ?
     from ${made} join controls c on c.id = made.old`,
    [to.catalogId, to.by, to.at, to.at, pairs],
  );
  const sets = await db('scope_sets')
    .join('controls', 'controls.id', 'scope_sets.control_id')
    .where({ 'controls.catalog_id': from, 'controls.deleted_at': null })
    .orderBy('scope_sets.id')
    .select('scope_sets.id');
  await db.raw(
    `insert into scope_sets (id, control_id, scopes, scope_key)
     select sets.new, made.new, ss.scopes, ss.scope_key
     from jsonb_to_recordset(?::jsonb) as sets (old uuid, new uuid)
     join scope_sets ss on ss.id = sets.old
     join ${made} on made.old = ss.control_id`,
    [JSON.stringify(sets.map(({ id }) => ({ old: id, new: to.newId() }))), pairs],
  );
  await db.raw(
    `insert into schedules (control_id, enabled, cron, time_zone, target, start_date, end_date)
     select made.new, enabled, cron, time_zone, target, start_date, end_date
     from ${made} join schedules s on s.control_id = made.old`,
    [pairs],
  );
  await db.raw(
    `insert into control_sources (control_id, source)
     select made.new, source from ${made} join control_sources s on s.control_id = made.old`,
    [pairs],
  );
  return old.length;
}
