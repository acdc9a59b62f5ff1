import type { EvidenceDraft, EvidenceRecord, Genesis } from './evidence-record.js';
import { hash } from './hash.js';

/**
 * The start of every chain of a group: it binds evidence to its group and control, so that a chain
 * cannot be moved to another one.
 */
export function genesisHash(of: { computationGroup: string; controlId: string }): Genesis {
  return hash({ v: 1, computationGroup: of.computationGroup, controlId: of.controlId });
}

/** The hash that the next record points to: the last record's, or the genesis of an empty chain. */
export function chainHead(genesis: string, chain: readonly EvidenceRecord[]): string {
  return chain.at(-1)?.hash ?? genesis;
}

/**
 * The record that continues `chain`; the chain itself is left as it is.
 *
 * @throws CanonicalJsonError when the draft holds something that JSON cannot carry
 */
export function appendEvidence(
  chain: readonly EvidenceRecord[],
  genesis: string,
  draft: EvidenceDraft,
): EvidenceRecord {
  const unsealed = { ...draft, seq: chain.length, prevHash: chainHead(genesis, chain) };
  return { ...unsealed, hash: hash(unsealed) };
}

export type ChainReport =
  { ok: true; head: string } | { ok: false; brokenAt: number; reason: string };

/**
 * Recomputes a chain from its genesis. `brokenAt` is the position of the first record that was
 * changed, moved, added, or that follows a removed one. A cut at the end cannot show here: the
 * computation's digest covers the head and finds it.
 */
export function verifyChain(genesis: string, records: readonly EvidenceRecord[]): ChainReport {
  let head = genesis;
  for (const [index, record] of records.entries()) {
    const reason = faultOf(record, index, head);
    if (reason !== undefined) return { ok: false, brokenAt: index, reason };
    head = record.hash;
  }
  return { ok: true, head };
}

function faultOf(record: EvidenceRecord, index: number, head: string): string | undefined {
  if (typeof record !== 'object' || record === null) return 'it is not a record';
  const { hash: sealed, ...content } = record;
  if (content.seq !== index) return `seq is ${content.seq} where ${index} is due`;
  if (content.prevHash !== head) return 'prevHash is not the hash of the record before it';
  if (sealed !== hashOrNone(content)) return 'hash does not match the content';
  return undefined;
}

function hashOrNone(content: unknown): string | undefined {
  try {
    return hash(content);
  } catch {
    return undefined; // What has no canonical form was never hashed by an honest writer.
  }
}
