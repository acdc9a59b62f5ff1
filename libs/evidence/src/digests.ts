import type { Period, Scope } from './evidence-record.js';
import type { Hash } from './hash.js';
import { hash } from './hash.js';
import type { Json } from './json.js';

export interface ComputationContent {
  readonly computationGroup: string;
  readonly controlId: string;
  readonly period: Period;
  readonly scope: Scope;
  readonly value: boolean;
  /** Hash of the computation's last evidence, or its genesis when it has none. */
  readonly evidenceHead: string;
}

/** The digest of one computation row; through `evidenceHead` it covers all of its evidence. */
export function computationDigest(content: ComputationContent): Hash {
  const { computationGroup, controlId, period, scope, value, evidenceHead } = content;
  return hash({
    v: 1,
    computationGroup,
    controlId,
    period: { from: period.from, to: period.to },
    scope,
    value,
    evidenceHead,
  });
}

/**
 * The id of a computation, made from what it holds, so that a row under another id shows: a UUID of
 * version 8 (RFC 9562, section 5.8) of the SHA-256 over group, position and digest.
 * @param of.ordinal position within its group, from 0
 */
export function computationId(of: {
  computationGroup: string;
  ordinal: number;
  digest: string;
}): string {
  const { computationGroup, ordinal, digest } = of;
  const hex = hash({ v: 1, computationGroup, ordinal, digest }).slice('sha256:'.length);
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The digest of a whole group: the digests of its rows in the order they were posted. */
export function groupDigest(of: { computationGroup: string; digests: readonly string[] }): Hash {
  return hash({ v: 1, computationGroup: of.computationGroup, digests: of.digests });
}

export interface LedgerEntry {
  /** Position in the ledger, from 0. */
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly key: string;
  readonly digest: string;
  /** `null` when the entry carries none. */
  readonly meta: Json;
  /** `entryHash` of the entry before, or the ledger's own first value. */
  readonly prevHash: string;
}

/** The hash that chains one ledger entry to the entry before it. */
export function entryHash(entry: LedgerEntry): Hash {
  const { seq, at, key, digest, meta, prevHash } = entry;
  return hash({ seq, at, key, digest, meta, prevHash });
}
