import type { EvidenceRecord } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import type { Computation, NewComputation } from './computation.js';
import type { Group, GroupSlot, GroupStatus, PeriodInstants } from './group.js';

export interface NewGroup {
  id: string;
  controlId: string;
  catalogId: string;
  scopeSetId: string | null;
  jobId: string | null;
  scope: Record<string, string>;
  scopeKey: string;
  period: PeriodInstants;
  trigger: Group['trigger'];
  flowId: string;
  params: Group['params'];
  createdBy: string;
  /** When its first call is given up for lost if nothing happens. */
  leaseUntil: Date;
}

export interface GroupFilter {
  controlId?: string | undefined;
  catalogId?: string | undefined;
  status?: GroupStatus | undefined;
}

export type GroupChange = Pick<
  Group,
  | 'status'
  | 'attempt'
  | 'flow'
  | 'received'
  | 'evidences'
  | 'evidencesPassed'
  | 'value'
  | 'verdict'
  | 'pointId'
  | 'digest'
  | 'receipt'
  | 'error'
  | 'startedAt'
  | 'finishedAt'
  | 'leaseUntil'
  | 'deadlineAt'
>;

export interface GroupStore {
  insert(groups: NewGroup[]): Promise<void>;
  get(id: string): Promise<Group | undefined>;
  getMany(ids: string[]): Promise<Group[]>;
  /** Waits for and keeps the row to the end of the transaction. */
  lock(id: string): Promise<Group | undefined>;
  update(id: string, change: Partial<GroupChange>): Promise<void>;
  /** The newest group of a slot that a collector's question can be answered by. */
  findForSlot(slot: GroupSlot): Promise<Group | undefined>;
  /** Newest first; `before` is the id of the last one seen. Up to limit + 1 rows. */
  list(filter: GroupFilter, before: string | undefined, limit: number): Promise<Group[]>;
  /** Takes over groups nobody reported on in time; other processes skip what is taken. */
  lockSilent(now: Date, limit: number): Promise<Group[]>;
  countOpen(): Promise<{ queued: number; running: number }>;
}

/**
 * Sealed groups of a control by period, after the last one seen. Up to limit rows.
 * @param window instants of a half-open interval that their periods begin in
 */
export type SealedGroups = (
  controlId: string,
  window: { from?: Date | undefined; to?: Date | undefined },
  after: Pick<Group, 'id' | 'period'> | undefined,
  limit: number,
) => Promise<Group[]>;

export interface ComputationFilter {
  controlId?: string | undefined;
  catalogId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  result?: 'passed' | 'failed' | undefined;
  scope?: Record<string, string> | undefined;
}
/** Key of the last row seen: start of its period, and its id. */
export interface ComputationKey {
  periodFrom: string;
  id: string;
}
export type GroupKey = Pick<Group, 'id' | 'period'>;

export interface ComputationStore {
  insert(rows: NewComputation[]): Promise<void>;
  /** Drops what an earlier call of the flow left; evidences go with their computations. */
  deleteOfGroup(group: GroupKey): Promise<void>;
  /** Newest period first. Up to limit + 1 rows. */
  list(
    filter: ComputationFilter,
    after: ComputationKey | undefined,
    limit: number,
  ): Promise<Computation[]>;
  /** In posting order, from the position after `after`. Up to limit + 1 rows. */
  listOfGroup(
    group: GroupKey,
    after: number,
    limit: number,
    filter?: ComputationFilter,
  ): Promise<Computation[]>;
  get(group: GroupKey, computationId: string): Promise<Computation | undefined>;
  /** Digests in posting order: what the group's digest is made of. */
  digests(group: GroupKey): Promise<string[]>;
  /** What the rows say of how many evidences they have and how many of those hold, in sum. */
  counts(group: GroupKey): Promise<{ evidences: number; passed: number }>;
  /** What is kept of deleted computations: their digests in posting order. */
  pruned(groupId: string): Promise<{ at: Date; by: string; digests: string[] } | undefined>;
  /** Evidences of a group in posting order, after (ordinal, seq). Up to limit + 1 of them. */
  evidencesOfGroup(
    group: GroupKey,
    after: [ordinal: number, seq: number],
    limit: number,
    ordinal?: number,
  ): Promise<{ ordinal: number; computationId: string; record: EvidenceRecord }[]>;
}

export interface BatchKey {
  groupId: string;
  attempt: number;
  key: string;
}

export interface BatchAnswer {
  group: string;
  accepted: number;
  status: 'running' | 'evaluating' | 'failed';
}

/** The batches a flow handed in under a key, with the answer each got. */
export interface BatchStore {
  find(key: BatchKey): Promise<{ bodyHash: string; answer: BatchAnswer } | undefined>;
  insert(key: BatchKey, bodyHash: string, answer: BatchAnswer): Promise<void>;
}

/** The stores of runs, on the connection or transaction they are to be part of. */
export type Stores = (db: Db) => {
  groups: GroupStore;
  computations: ComputationStore;
  batches: BatchStore;
};
