import type { Schemas } from '@status/api-contract';
import type { Computation } from './computation.js';
import type { Group } from './group.js';
import type { SealStanding } from './verification.js';

const text = (instant: Date | null) => instant?.toISOString() ?? null;

export const toContractGroup = (group: Group): Schemas['Group'] => ({
  id: group.id,
  controlId: group.controlId,
  controlName: group.controlName,
  catalogId: group.catalogId,
  scopeSetId: group.scopeSetId,
  scope: group.scope,
  period: toContractPeriod(group.period),
  status: group.status,
  trigger: group.trigger,
  attempt: group.attempt,
  received: group.received,
  evidences: group.evidences,
  value: group.value,
  verdict: group.verdict,
  pointId: group.pointId,
  flow: group.flow,
  digest: group.digest,
  receipt: group.receipt,
  error: group.error,
  createdAt: group.createdAt.toISOString(),
  startedAt: text(group.startedAt),
  finishedAt: text(group.finishedAt),
  deadlineAt: text(group.deadlineAt),
  evidenceDeletedAt: text(group.prunedAt),
});

export const toContractPeriod = ({ from, to }: Group['period']): Schemas['Period'] => ({
  from: from.toISOString(),
  to: to.toISOString(),
});

export const toContractComputation = (row: Computation): Schemas['ComputationSummary'] => ({
  id: row.id,
  group: row.groupId,
  controlId: row.controlId,
  catalogId: row.catalogId,
  scope: row.scope,
  period: toContractPeriod(row.period),
  result: row.value ? 'passed' : 'failed',
  evidenceCount: row.evidenceCount,
  passedCount: row.passedCount,
  createdAt: row.createdAt.toISOString(),
});

export const toContractStanding = ({
  since,
  ...standing
}: SealStanding): Schemas['LedgerStanding'] => ({ ...standing, since: text(since) });

/** The group's one value as the registry reads it; none while it is not sealed or has no evidence. */
export const toGroupValues = (
  group: Group,
  evidences: Schemas['GroupEvidence'][],
): Schemas['GroupValue'][] =>
  group.value === null || group.digest === null
    ? []
    : [
        {
          id: group.id,
          controlId: group.controlId,
          value: group.value,
          scope: group.scope,
          period: toContractPeriod(group.period),
          evidenceCount: group.evidences,
          evidences,
        },
      ];
