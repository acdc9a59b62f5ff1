/** Long work that is not a run. */
export interface Job {
  id: string;
  type: 'point-calculation' | 'computation-deletion';
  status: 'queued' | 'running' | 'done' | 'failed';
  /** Runs that ended, or whose computations were deleted, of all. */
  done: number;
  total: number;
  /** Runs by how they ended. */
  result: Record<string, number>;
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface CalculationInput {
  catalogId: string;
  from: string;
  to: string;
  controlIds?: string[] | undefined;
  force: boolean;
}

/** A run that a calculation makes. */
export interface PlannedRun {
  controlId: string;
  scopeSetId: string;
  scopeKey: string;
  period: { from: string; to: string };
}

export const MAX_RUNS = 1_000;

/** A slot that has a verdict already. */
export interface KnownSlot {
  control_id: string;
  scope_key: string;
  period_from: Date;
}

export interface JobStore {
  insert(id: string, input: CalculationInput, total: number, createdBy: string): Promise<void>;
  get(id: string): Promise<Job | undefined>;
  /** Ends the job when none of its runs is open. @returns whether this call ended it */
  endIfDone(id: string): Promise<boolean>;
  /** Locks the job, so that its last two runs, ending at once, do not overlook each other. */
  lock(id: string): Promise<void>;
  /** Slots of a catalog's controls that have a verdict already. */
  knownSlots(catalogId: string, from: string, to: string): Promise<KnownSlot[]>;
}
