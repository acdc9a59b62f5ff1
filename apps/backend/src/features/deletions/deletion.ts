/** Which computations are to go: those of periods that ended by `before`, of one control or of all. */
export interface Deletion {
  before: Date;
  controlId?: string | undefined;
}

export interface DeletionStore {
  controlExists(controlId: string): Promise<boolean>;
  /** Runs that ended and whose computations are stored. */
  count(deletion: Deletion): Promise<number>;
  insertJob(id: string, deletion: Deletion, total: number, createdBy: string): Promise<void>;
  /** An open job, kept to the end of the transaction; other workers skip it. */
  lockJob(): Promise<OpenDeletion | undefined>;
  /**
   * Deletes the computations and evidences of up to `groups` runs, and keeps their digests.
   * @returns how many runs and computations that were
   */
  deleteSome(job: OpenDeletion, groups: number): Promise<{ groups: number; computations: number }>;
  note(job: OpenDeletion, deleted: { groups: number; computations: number }): Promise<void>;
  end(id: string): Promise<void>;
}
export interface OpenDeletion extends Deletion {
  id: string;
  createdBy: string;
}
