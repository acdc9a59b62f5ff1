import type { CatalogOfControl, Control } from './control.js';

/** A row of the table `controls`. */
export interface ControlRow {
  id: string;
  catalog_id: string;
  name: string;
  code: string | null;
  control_group: string | null;
  statement: string | null;
  guidance: string | null;
  position: number;
  owner_id: string | null;
  tags: string[];
  description: string | null;
  type: string;
  severity: Control['severity'];
  period: Control['period'];
  start_date: string;
  end_date: string | null;
  flow_id: string | null;
  params: Control['params'];
  operator: Control['operator'];
  threshold: number;
  evidence_type: string | null;
  guarantee_id: string;
  metric_id: string;
  status: Control['status'];
  revision: number;
  created_by: string;
  finalized_at: Date | null;
  deleted_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export const rowToControl = (row: ControlRow): Control => ({
  id: row.id,
  catalogId: row.catalog_id,
  name: row.name,
  code: row.code,
  group: row.control_group,
  statement: row.statement,
  guidance: row.guidance,
  position: row.position,
  ownerId: row.owner_id,
  tags: row.tags,
  description: row.description,
  type: row.type,
  severity: row.severity,
  period: row.period,
  startDate: row.start_date,
  endDate: row.end_date,
  flowId: row.flow_id,
  params: row.params,
  operator: row.operator,
  threshold: row.threshold,
  evidenceType: row.evidence_type,
  guaranteeId: row.guarantee_id,
  metricId: row.metric_id,
  status: row.status,
  revision: row.revision,
  createdBy: row.created_by,
  finalizedAt: row.finalized_at,
  deletedAt: row.deleted_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const controlToRow = (control: Control) => ({
  id: control.id,
  catalog_id: control.catalogId,
  name: control.name,
  code: control.code,
  control_group: control.group,
  statement: control.statement,
  guidance: control.guidance,
  position: control.position,
  owner_id: control.ownerId,
  tags: JSON.stringify(control.tags),
  description: control.description,
  type: control.type,
  severity: control.severity,
  period: control.period,
  start_date: control.startDate,
  end_date: control.endDate,
  flow_id: control.flowId,
  params: JSON.stringify(control.params),
  operator: control.operator,
  threshold: control.threshold,
  evidence_type: control.evidenceType,
  guarantee_id: control.guaranteeId,
  metric_id: control.metricId,
  status: control.status,
  revision: control.revision,
  created_by: control.createdBy,
  finalized_at: control.finalizedAt,
  deleted_at: control.deletedAt,
  created_at: control.createdAt,
  updated_at: control.updatedAt,
});

/** The columns of a control's catalog that it has to know. */
export interface CatalogRow {
  id: string;
  name: string;
  agreement_id: string;
  time_zone: string;
  status: CatalogOfControl['status'];
  start_date: string;
  end_date: string | null;
}

export const rowToCatalog = (row: CatalogRow): CatalogOfControl => ({
  id: row.id,
  name: row.name,
  agreementId: row.agreement_id,
  timeZone: row.time_zone,
  status: row.status,
  startDate: row.start_date,
  endDate: row.end_date,
});
