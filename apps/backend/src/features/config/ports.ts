import type { AssistantUse, Switch } from './config.js';

export interface SwitchRepository {
  list(): Promise<Switch[]>;
  /** Tells every backend. */
  save(change: Switch): Promise<void>;
}

export interface LimitRepository {
  /** undefined where nobody has set one. */
  read(): Promise<number | undefined>;
  /** Runs one at a time, so that nobody creates while somebody lowers. */
  exclusively<T>(work: (limit: LimitRepository) => Promise<T>): Promise<T>;
  write(limit: number): Promise<void>;
}

/** What is known of the switches without asking. */
export interface SwitchBoard {
  isAvailable(key: string): boolean;
  refresh(): Promise<void>;
}

/** What the assistants may ask. */
export interface AssistantLimit {
  read(): Promise<AssistantUse>;
}
