import type { HealthEvent } from '../events/event.js';
import type { Segment } from '../history/segment.js';
import type { StoredTask } from '../tasks/task.js';
import type { TaskRun } from '../tasks/task-run.js';

export interface HistoryStore {
  /** Writes segments by service and beginning, over what is there. */
  put: (segments: readonly Segment[]) => Promise<void>;
  /** The latest segment of each service. */
  latest: () => Promise<Segment[]>;
  /** Segments of a service that reach into [from, to), the newest first. */
  list: (query: { service: string; from: Date; to: Date; limit: number }) => Promise<Segment[]>;
  /** Forgets what ended before. @returns how many */
  deleteBefore: (time: Date) => Promise<number>;
}

export interface EventStore {
  /** Writes events by their ids; one that is there stays as it is. */
  append: (events: readonly HealthEvent[]) => Promise<void>;
  /** Events with greater ids, in order. */
  after: (id: number, limit: number) => Promise<HealthEvent[]>;
  /** The greatest id; 0 when there is none. */
  lastId: () => Promise<number>;
  deleteBefore: (time: Date) => Promise<number>;
}

export interface Claim {
  id: string;
  /** The due time this run is for, in ms; undefined: now, whatever is planned. */
  due?: number;
  /** The due time after it, in ms; null: none. Only with `due`. */
  next?: number | null;
  /** Who claims, and until when nobody else can, in ms. */
  runId: string;
  until: number;
  now: number;
}

export interface TaskStore {
  /** @returns false when the id is taken */
  insert: (task: StoredTask) => Promise<boolean>;
  get: (id: string) => Promise<StoredTask | undefined>;
  /** All tasks ordered by id. */
  list: (limit: number) => Promise<StoredTask[]>;
  /**
   * Replaces what a task says, not its claim.
   * @returns false when it is no longer of this version
   */
  replace: (version: number, task: StoredTask) => Promise<boolean>;
  delete: (id: string) => Promise<boolean>;
  /** Running tasks whose time has come, the earliest first. */
  due: (now: number, limit: number) => Promise<StoredTask[]>;
  /** When the next running task is due, in ms. */
  nextDue: () => Promise<number | undefined>;
  /**
   * Takes a task for one run, in one step: for its due time when it is still planned for it and
   * runs on schedule, and in both cases when nobody else has it.
   */
  claim: (claim: Claim) => Promise<boolean>;
  /** Moves a task on that is still planned for `due`. */
  skip: (id: string, due: number, next: number | null) => Promise<boolean>;
  release: (id: string, runId: string) => Promise<void>;
}

export interface RunStore {
  /** Stores a run and forgets all but the last `keep` of its task. */
  insert: (run: TaskRun, keep: number) => Promise<void>;
  /** The newest first. */
  list: (taskId: string, limit: number) => Promise<TaskRun[]>;
  deleteOf: (taskId: string) => Promise<void>;
  deleteBefore: (time: Date) => Promise<number>;
}

export interface LeaseStore {
  /** Takes a lease that nobody or oneself holds, in one step. Times in ms. */
  claim: (lease: { name: string; owner: string; until: number; now: number }) => Promise<boolean>;
  release: (name: string, owner: string) => Promise<void>;
}

/** What the director remembers. Every call throws StoreUnavailable when the store is away. */
export interface Store {
  history: HistoryStore;
  events: EventStore;
  tasks: TaskStore;
  runs: RunStore;
  leases: LeaseStore;
  ping: () => Promise<void>;
  close: () => Promise<void>;
}
