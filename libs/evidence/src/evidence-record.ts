import type { Hash } from './hash.js';
import type { Json } from './json.js';

/** Where a value was read; the address carries no secrets. */
export interface EvidenceSource {
  readonly url: string;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Digest of the body as received. */
  readonly sha256: string;
}

/** What a check found, before it is chained. */
export interface EvidenceDraft {
  /** UUID. */
  readonly id: string;
  /** What was looked at, readable by a person: `express@5.1.0`. */
  readonly key: string;
  readonly value?: Json;
  /** Stands in for a value too large to keep. */
  readonly valueHash?: string;
  readonly preview?: string;
  /** Did the check pass? */
  readonly result: boolean;
  /** ISO 8601 instant of the check. */
  readonly at: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?: EvidenceSource;
}

/** One link of a computation's chain; `hash` covers every other member. */
export interface EvidenceRecord extends EvidenceDraft {
  /** Position within its computation, from 0. */
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** A half-open interval of ISO 8601 instants: `from` is inside, `to` is not. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Scope keys and values, such as `{ dependencies: 'production' }`. */
export type Scope = Readonly<Record<string, string>>;

/** The digest that the first record of a chain points to. */
export type Genesis = Hash;
