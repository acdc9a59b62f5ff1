import { createHash } from 'node:crypto';
import type { Agreement, GuaranteeState } from '@status/guarantees';

interface Entry {
  agreementId: string;
  revision: string;
  states: GuaranteeState[];
  expiresAt: number;
}

/** States that are kept at most, over all answers. */
const MAX_STATES = 50_000;

/**
 * Answers of evaluations that stay good for a while, if nobody changes the agreement. Each process
 * keeps its own. With a time of 0 nothing is kept.
 */
export class AnswerCache {
  private readonly entries = new Map<string, Entry>();
  private size = 0;

  /** @param ttlMs how long an answer is good, in milliseconds */
  constructor(
    private readonly ttlMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** The answer to the same order about the same agreement, if it is young enough. */
  get(key: string, agreement: Agreement): GuaranteeState[] | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt > this.now() && entry.revision === revisionOf(agreement))
      return entry.states;
    this.drop(key, entry);
    return undefined;
  }

  put(key: string, agreement: Agreement, states: GuaranteeState[]): void {
    if (this.ttlMs === 0 || states.length > MAX_STATES) return;
    const old = this.entries.get(key);
    if (old) this.drop(key, old);
    const expiresAt = this.now() + this.ttlMs;
    const entry = { agreementId: agreement.id, revision: revisionOf(agreement), states, expiresAt };
    this.entries.set(key, entry);
    this.size += weightOf(entry);
    // The oldest go first: a map keeps the order in which entries came.
    for (const [oldest, given] of this.entries) {
      if (this.size <= MAX_STATES) return;
      this.drop(oldest, given);
    }
  }

  /** Drops the answers about one agreement, or all. */
  forget(agreementId?: string): void {
    for (const [key, entry] of this.entries)
      if (agreementId === undefined || entry.agreementId === agreementId) this.drop(key, entry);
  }

  private drop(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.size -= weightOf(entry);
  }
}

/** An empty answer takes place too. */
const weightOf = ({ states }: Entry) => Math.max(1, states.length);

/** Differs whenever the text of the agreement does, also when one was deleted and made again. */
const revisionOf = (agreement: Agreement): string =>
  createHash('sha256').update(JSON.stringify(agreement)).digest('base64');
