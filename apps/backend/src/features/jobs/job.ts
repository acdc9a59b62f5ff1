/** Long work that is not a run. */
export interface Job {
  id: string;
  type: 'point-calculation';
  status: 'queued' | 'running' | 'done' | 'failed';
  /** Runs that ended, of all that were made. */
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
