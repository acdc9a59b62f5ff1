import type { Group } from './group.js';

export interface GroupRow {
  id: string;
  control_id: string;
  control_name: string;
  catalog_id: string;
  scope_set_id: string | null;
  job_id: string | null;
  scope: Group['scope'];
  scope_key: string;
  period_from: Date;
  period_to: Date;
  status: Group['status'];
  trigger: Group['trigger'];
  attempt: number;
  flow_id: string;
  flow_name: string;
  flow_url: string;
  flow_version: string | null;
  params: Group['params'];
  received: number;
  evidences: number;
  evidences_passed: number;
  value: number | null;
  verdict: Group['verdict'];
  point_id: string | null;
  digest: string | null;
  receipt: Group['receipt'];
  error: Group['error'];
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  deadline_at: Date | null;
  lease_until: Date | null;
  pruned_at: Date | null;
}

export const COLUMNS = ['groups.*', 'controls.name as control_name'];

export const rowToGroup = (row: GroupRow): Group => ({
  id: row.id,
  controlId: row.control_id,
  controlName: row.control_name,
  catalogId: row.catalog_id,
  scopeSetId: row.scope_set_id,
  jobId: row.job_id,
  scope: row.scope,
  scopeKey: row.scope_key,
  period: { from: row.period_from, to: row.period_to },
  status: row.status,
  trigger: row.trigger,
  attempt: row.attempt,
  flow: {
    id: row.flow_id,
    name: row.flow_name,
    url: row.flow_url,
    version: row.flow_version,
  },
  params: row.params,
  received: row.received,
  evidences: row.evidences,
  evidencesPassed: row.evidences_passed,
  value: row.value,
  verdict: row.verdict,
  pointId: row.point_id,
  digest: row.digest,
  receipt: row.receipt,
  error: row.error,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  deadlineAt: row.deadline_at,
  leaseUntil: row.lease_until,
  prunedAt: row.pruned_at,
});
