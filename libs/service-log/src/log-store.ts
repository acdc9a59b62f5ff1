import type { LogDocument } from './log-document.js';

/** Where documents are kept. */
export interface LogStore {
  /**
   * Stores documents; the same ones again change nothing.
   * @returns how many of them it refuses for good
   * @throws Error when it cannot be reached; the same documents may be stored later
   */
  insert(documents: readonly StoredLog[]): Promise<number>;
  close(): Promise<void>;
}

/** A document with the id that makes storing it twice harmless. */
export type StoredLog = LogDocument & { _id: string };
