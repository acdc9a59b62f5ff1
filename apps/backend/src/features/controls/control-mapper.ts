import type { Schemas } from '@status/api-contract';
import type { ControlPatch } from './control-rules.js';
import type { ControlView } from './ports.js';

export const toContract = (control: ControlView): Schemas['Control'] => ({
  id: control.id,
  catalogId: control.catalogId,
  catalogName: control.catalogName,
  name: control.name,
  code: control.code,
  group: control.group,
  statement: control.statement,
  guidance: control.guidance,
  position: control.position,
  ownerId: control.ownerId,
  tags: control.tags,
  description: control.description,
  type: control.type,
  severity: control.severity,
  period: control.period,
  startDate: control.startDate,
  endDate: control.endDate,
  flowId: control.flowId,
  params: control.params,
  operator: control.operator,
  threshold: control.threshold,
  evidenceType: control.evidenceType,
  objective: control.objective,
  guaranteeId: control.guaranteeId,
  metricId: control.metricId,
  status: control.status,
  complianceStatus: control.complianceStatus,
  scopeSets: control.scopeSets,
  finalizedAt: control.finalizedAt?.toISOString() ?? null,
  createdAt: control.createdAt.toISOString(),
  updatedAt: control.updatedAt.toISOString(),
});

/** The fields that are given; a merge patch keeps the others. */
export const fromContract = (body: Schemas['ControlPatch']): ControlPatch =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
