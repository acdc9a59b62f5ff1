import type { Receipt } from '@status/evidence';

export type GroupStatus = 'queued' | 'running' | 'evaluating' | 'done' | 'failed' | 'timed-out';
export type Trigger = 'manual' | 'schedule' | 'registry' | 'calculation';
export type Verdict = 'passed' | 'failed' | 'error' | 'missing' | 'not-applicable' | 'excepted';

export interface PeriodInstants {
  from: Date;
  to: Date;
}

/** A computation group: one run of a control for one scope set and period. */
export interface Group {
  id: string;
  controlId: string;
  controlName: string;
  catalogId: string;
  scopeSetId: string | null;
  jobId: string | null;
  scope: Record<string, string>;
  scopeKey: string;
  period: PeriodInstants;
  status: GroupStatus;
  trigger: Trigger;
  /** How often its flow was called; results of an earlier call are not taken. */
  attempt: number;
  flow: { id: string; name: string; url: string; version: string | null };
  params: Record<string, string | number | boolean>;
  received: number;
  evidences: number;
  evidencesPassed: number;
  /** Percentage of evidences that hold, 0..100; null without evidence. */
  value: number | null;
  verdict: Verdict | null;
  pointId: string | null;
  digest: string | null;
  receipt: Receipt | null;
  error: RunError | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  deadlineAt: Date | null;
  leaseUntil: Date | null;
  /** When its computations and evidences were deleted. */
  prunedAt: Date | null;
}

export interface RunError {
  code: string;
  message: string;
  node?: string | null;
}

/** Has it ended, whichever way? */
export const hasEnded = ({ status }: Pick<Group, 'status'>): boolean =>
  status === 'done' || status === 'failed' || status === 'timed-out';

/** Are all results in, so that the registry may read them? */
export const isCollected = ({ status }: Pick<Group, 'status'>): boolean =>
  status === 'evaluating' || hasEnded({ status });

/** What a run is one of: a control, scope and period. */
export interface GroupSlot extends PeriodInstants {
  controlId: string;
  scopeKey: string;
}

export const isOf = (group: Group, { controlId, scopeKey, from, to }: GroupSlot): boolean =>
  group.controlId === controlId &&
  group.scopeKey === scopeKey &&
  group.period.from.getTime() === from.getTime() &&
  group.period.to.getTime() === to.getTime();

/**
 * The group's value as Governify counts it: the share of evidences that hold, in percent. A double
 * and not rounded, so that 999 of 1,000 is not 100. No evidence is no value, never 0.
 */
export const groupValue = (passed: number, total: number): number | null =>
  total === 0 ? null : (100 * passed) / total;

/** What becomes of a group that was silent past its lease. */
export function afterSilence(
  group: Pick<Group, 'status' | 'attempt' | 'deadlineAt'>,
  now: Date,
): 'call' | 'evaluate' | 'time-out' {
  if (group.deadlineAt !== null && now >= group.deadlineAt) return 'time-out';
  return group.status === 'evaluating' ? 'evaluate' : 'call';
}
