import type { Db } from '../../db/knex.js';
import type { Group, GroupSlot } from './group.js';
import { COLUMNS, rowToGroup, type GroupRow } from './group-row.js';
import type { GroupChange, GroupFilter, GroupStore, NewGroup } from './stores.js';

const query = (db: Db) =>
  db<GroupRow>('groups').join('controls', 'controls.id', 'groups.control_id').select(COLUMNS);

export const createGroupRepository = (db: Db): GroupStore => ({
  async insert(groups: NewGroup[]): Promise<void> {
    await db('groups').insert(
      groups.map((group) => ({
        id: group.id,
        control_id: group.controlId,
        catalog_id: group.catalogId,
        scope_set_id: group.scopeSetId,
        job_id: group.jobId,
        scope: JSON.stringify(group.scope),
        scope_key: group.scopeKey,
        period_from: group.period.from,
        period_to: group.period.to,
        status: 'queued',
        trigger: group.trigger,
        flow_id: group.flowId,
        params: JSON.stringify(group.params),
        created_by: group.createdBy,
        lease_until: group.leaseUntil,
      })),
    );
  },

  async get(id: string): Promise<Group | undefined> {
    const row = await query(db).where('groups.id', id).first();
    return row && rowToGroup(row as GroupRow);
  },

  async getMany(ids: string[]): Promise<Group[]> {
    const rows = await query(db).whereIn('groups.id', ids).orderBy('groups.id');
    return (rows as GroupRow[]).map(rowToGroup);
  },

  /** Waits for and keeps the row to the end of the transaction. */
  async lock(id: string): Promise<Group | undefined> {
    const row = await query(db).where('groups.id', id).forUpdate('groups').first();
    return row && rowToGroup(row as GroupRow);
  },

  async update(id: string, change: Partial<GroupChange>): Promise<void> {
    await db('groups').where({ id }).update(toColumns(change));
  },

  /** The newest group of a slot that a collector's question can be answered by. */
  async findForSlot(slot: GroupSlot): Promise<Group | undefined> {
    const row = await query(db)
      .where({
        'groups.control_id': slot.controlId,
        'groups.scope_key': slot.scopeKey,
        'groups.period_from': slot.from,
        'groups.period_to': slot.to,
      })
      .whereIn('groups.status', ['queued', 'running', 'evaluating', 'done'])
      .orderBy('groups.id', 'desc')
      .first();
    return row && rowToGroup(row as GroupRow);
  },

  /** Newest first; `before` is the id of the last one seen. Up to limit + 1 rows. */
  async list(filter: GroupFilter, before: string | undefined, limit: number): Promise<Group[]> {
    const rows = query(db)
      .orderBy('groups.id', 'desc')
      .limit(limit + 1);
    if (filter.controlId) void rows.where('groups.control_id', filter.controlId);
    if (filter.catalogId) void rows.where('groups.catalog_id', filter.catalogId);
    if (filter.status) void rows.where('groups.status', filter.status);
    if (before) void rows.where('groups.id', '<', before);
    return ((await rows) as GroupRow[]).map(rowToGroup);
  },

  /** Takes over groups nobody reported on in time; other processes skip what is taken. */
  async lockSilent(now: Date, limit: number): Promise<Group[]> {
    const rows = await query(db)
      .whereIn('groups.status', ['queued', 'running', 'evaluating'])
      .where('groups.lease_until', '<', now)
      .orderBy('groups.lease_until')
      .limit(limit)
      .forUpdate('groups')
      .skipLocked();
    return (rows as GroupRow[]).map(rowToGroup);
  },

  async countOpen(): Promise<{ queued: number; running: number }> {
    const [row] = await db('groups')
      .whereIn('status', ['queued', 'running', 'evaluating'])
      .select(
        db.raw(`count(*) filter (where status = 'queued')::int as queued`),
        db.raw(`count(*) filter (where status <> 'queued')::int as running`),
      );
    return row;
  },
});
const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

function toColumns(change: Partial<GroupChange>): Record<string, unknown> {
  const {
    flow,
    evidencesPassed,
    pointId,
    receipt,
    error,
    startedAt,
    finishedAt,
    leaseUntil,
    deadlineAt,
    ...same
  } = change;
  const columns: Record<string, unknown> = { ...same };
  if (flow)
    Object.assign(columns, {
      flow_name: flow.name,
      flow_url: flow.url,
      flow_version: flow.version,
    });
  if (evidencesPassed !== undefined) columns['evidences_passed'] = evidencesPassed;
  if (pointId !== undefined) columns['point_id'] = pointId;
  if (receipt !== undefined) columns['receipt'] = json(receipt);
  if (error !== undefined) columns['error'] = json(error);
  if (startedAt !== undefined) columns['started_at'] = startedAt;
  if (finishedAt !== undefined) columns['finished_at'] = finishedAt;
  if (leaseUntil !== undefined) columns['lease_until'] = leaseUntil;
  if (deadlineAt !== undefined) columns['deadline_at'] = deadlineAt;
  return columns;
}
