import type { Db } from '../db/knex.js';

/** What a job of each kind carries. */
export interface JobData {
  /** Call the flow of a group. */
  'run-group': { group: string };
  /** Ask the registry what a finished group comes to. */
  'evaluate-group': { group: string };
  /** Hand over the digests that wait for the ledger. */
  'seal-digests': Record<string, never>;
}
export type JobName = keyof JobData;

/** Durable jobs: each is done at least once, by one worker at a time. */
export interface Queue {
  /** Part of the caller's transaction: the job exists exactly if that commits. */
  send<Name extends JobName>(
    db: Db,
    name: Name,
    data: JobData[Name],
    options?: { afterMs?: number },
  ): Promise<void>;
}

export type JobHandler<Name extends JobName> = (data: JobData[Name]) => Promise<void>;
export type JobHandlers = { [Name in JobName]: JobHandler<Name> };

export interface Worker extends Queue {
  /** Without handlers jobs can be sent from here, and are worked elsewhere. */
  start(handlers?: JobHandlers): Promise<void>;
  /** Lets running jobs end, up to 10 s. */
  stop(): Promise<void>;
  isStarted(): boolean;
}
